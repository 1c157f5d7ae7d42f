import { parseYaml } from "@redocly/openapi-core";
import { describe, expect, it } from "vitest";
import type { OpenApiDocument } from "../../../scripts/openapi/document.js";
import { applyOverlay } from "../../../scripts/steps/apply-overlay.js";
import { parseOverlay } from "../../../scripts/steps/read-overlay.js";

/**
 * What the Overlay specification's public examples and the tests of other implementations are about, restated with documents of our own:
 *
 *     spec 1.0, spec 1.1   the examples in versions/1.0.0.md and versions/1.1.0.md of OAI/Overlay-Specification
 *     set                  its folder compliant-sets/
 *     schema               its folders tests/v1.0/ and tests/v1.1/, of which the files in fail/ are tested in read-overlay.test.ts
 *     js                   lornajane/openapi-overlays-js, test/ and issue 10
 *     bump                 bump-sh/cli, test/commands/overlay.test.ts and pull request 693
 *     go                   speakeasy-api/openapi-overlay, pkg/overlay/testdata/
 *
 * What is not among the cases:
 *
 *     an action or overlay that does nothing (schema: minimal, actions-description; js: empty)   refused: an action without an effect has expired
 *     equal actions (schema: actions-not-unique)                                      the second one has expired
 *     an update of a primitive in 1.0.0 (bump: $.info.description; go: $.info.title)  refused, as 1.0.0 forbids it
 *     `$.tags[0].description~` (go)                                                   refused: not RFC 9535
 *     `$ref` to another file in an update (go: removeNote; bump: error-codes.md)      copied; the bundler reads the file
 *     `components: null` (spec 1.0: the structured example)                           refused: it would delete the components
 *     `[?@.x-oai-traits.paged]` (schema: traits)                                      refused: not RFC 9535; the specification has another spelling
 *     the order of keys, comments and quotes in the output (js, go)                   not a part of the specification
 *     AsyncAPI (bump: overlay-async)                                                  another kind of document
 */
interface Case {
  readonly from: string;
  readonly about: string;
  /** The parts of the document besides `openapi`, as YAML. */
  readonly before: string;
  readonly actions: string;
  readonly after: string;
  readonly version?: string;
}

const CASES: readonly Case[] = [
  {
    from: "set: add-a-license, update-root; js: update-root",
    about: "merges into the root and into an object",
    before: "info: {title: Shop}",
    actions: "- {target: $.info, update: {license: {name: MIT}}}\n- {target: $, update: {info: {x-seen: true}}}",
    after: "info: {title: Shop, license: {name: MIT}, x-seen: true}",
  },
  {
    from: "set: description-and-summary; js: building-description; spec 1.0: targeted",
    about: "replaces a text and adds another, and objects below",
    before: "paths: {/cups: {get: {summary: old}}}",
    actions:
      "- {target: \"$.paths['/cups'].get\", update: {summary: new, description: Long}}\n- {target: \"$.paths['/cups']\", update: {post: {x-safe: false}}}",
    after: "paths: {/cups: {get: {summary: new, description: Long}, post: {x-safe: false}}}",
  },
  {
    from: "spec 1.1: targeted",
    about: "replaces primitive values",
    version: "1.1.0",
    before: "paths: {/a: {get: {description: old}}, /b: {get: {description: 1}}}",
    actions: "- {target: $.paths.*.get.description, update: new}",
    after: "paths: {/a: {get: {description: new}}, /b: {get: {description: new}}}",
  },
  {
    from: "set: remove-example; js: remove-example",
    about: "removes a primitive value",
    before: "components: {schemas: {Cup: {properties: {size: {type: string, example: big}}}}}",
    actions: "- {target: \"$.components.schemas.Cup.properties['size'].example\", remove: true}",
    after: "components: {schemas: {Cup: {properties: {size: {type: string}}}}}",
  },
  {
    from: "set: remove-matching-responses; js: remove-responses and issue 10",
    about: "removes all responses of a status, not the first only",
    before: "paths: {/a: {get: {responses: {200: {}, 500: {}, default: {}}}}, /b: {put: {responses: {500: {}, default: {}}}}}",
    actions: "- {target: \"$.paths..responses['500']\", remove: true}\n- {target: \"$.paths..responses['default']\", remove: true}",
    after: "paths: {/a: {get: {responses: {200: {}}}}, /b: {put: {responses: {}}}}",
  },
  {
    from: "set: remove-property; js: remove-properties",
    about: "removes the properties of a type at any depth",
    before: "x: {properties: {a: {type: string}, b: {type: object, properties: {c: {type: string}, d: {type: integer}}}}}",
    actions: "- {target: \"$.x..properties[?(@.type == 'string')]\", remove: true}",
    after: "x: {properties: {b: {type: object, properties: {d: {type: integer}}}}}",
  },
  {
    from: "js: remove-descriptions",
    about: "removes all members of a name, also one inside another",
    before: "info: {description: a}\nx: {description: {description: b}}\ny: [{description: c}]",
    actions: "- {target: $..description, remove: true}",
    after: "info: {}\nx: {}\ny: [{}]",
  },
  {
    from: "set: remove-server; js: remove-server; spec 1.0: array modification",
    about: "removes an item of a list by its content",
    before: "servers: [{url: a, description: Dev}, {url: b}]",
    actions: "- {target: \"$.servers[?( @.description == 'Dev' )]\", remove: true}",
    after: "servers: [{url: b}]",
  },
  {
    from: "spec 1.1: array modification",
    about: "removes a primitive item",
    version: "1.1.0",
    before: "paths: {/a: {get: {tags: [x, dummy, y, dummy]}}}",
    actions: "- {target: \"$.paths.*.get.tags[?@ == 'dummy']\", remove: true}",
    after: "paths: {/a: {get: {tags: [x, y]}}}",
  },
  {
    from: "set: replace-servers-for-sandbox",
    about: "removes a list and makes another one",
    version: "1.1.0",
    before: "servers: [{url: a}, {url: b}]",
    actions: "- {target: $.servers, remove: true}\n- {target: $, update: {servers: [{url: c}]}}",
    after: "servers: [{url: c}]",
  },
  {
    from: "bump: servers.* and pull request 693",
    about: "removes all items of a list, then adds one",
    before: "servers: [{url: a}, {url: b}, {url: c}]",
    actions: "- {target: $.servers.*, remove: true}\n- {target: $.servers, update: [{url: d}]}",
    after: "servers: [{url: d}]",
  },
  {
    from: "bump: x-beta",
    about: "removes whatever is marked, also items and members inside something marked",
    before: "x-a: {list: [{x-beta: true, in: {x-beta: true}}, {keep: 1}, {x-beta: true}]}\nx-b: {x-beta: true}",
    actions: "- {target: '$..[?(@[\"x-beta\"]==true)]', remove: true}",
    after: "x-a: {list: [{keep: 1}]}",
  },
  {
    from: "bump: enum/overlay-duplicate",
    about: "joins lists without adding an item a second time",
    before: "x: {values: [base], method: {enum: [GET, POST]}}",
    actions: "- {target: $.x, update: {values: [base, more], method: {enum: [POST, PUT]}}}",
    after: "x: {values: [base, more], method: {enum: [GET, POST, PUT]}}",
  },
  {
    from: "spec 1.0: structured",
    about: "mirrors the structure of the document",
    before: "info: {title: Shop}\npaths: {/: {get: {summary: a}}, /pets: {get: {summary: b}}}",
    actions: "- {target: $, update: {info: {x-o: 1}, paths: {/: {summary: root, get: {summary: c}}, /pets: {get: {x-rate: 100}}}}}",
    after: "info: {title: Shop, x-o: 1}\npaths: {/: {summary: root, get: {summary: c}}, /pets: {get: {summary: b, x-rate: 100}}}",
  },
  {
    from: "spec 1.0: wildcard; js: overlay",
    about: "updates many objects at once, and the items that a filter selects",
    before: "paths: {/a: {get: {parameters: [{name: filter, in: query}, {name: filter, in: header}]}}, /b: {get: {}}}",
    actions:
      "- {target: $.paths.*.get, update: {x-safe: true}}\n- {target: \"$.paths.*.get.parameters[?@.name=='filter' && @.in=='query']\", update: {schema: {}}}",
    after:
      "paths: {/a: {get: {parameters: [{name: filter, in: query, schema: {}}, {name: filter, in: header}], x-safe: true}}, /b: {get: {x-safe: true}}}",
  },
  {
    from: "spec 1.0: array modification",
    about: "appends an object to each list",
    before: "paths: {/a: {get: {parameters: []}}, /b: {get: {parameters: [{name: one}]}}}",
    actions: "- {target: $.paths.*.get.parameters, update: {name: new, in: query}}",
    after: "paths: {/a: {get: {parameters: [{name: new, in: query}]}}, /b: {get: {parameters: [{name: one}, {name: new, in: query}]}}}",
  },
  {
    from: "spec 1.0: traits",
    about: "applies a trait where it is declared",
    before: "paths: {/a: {get: {x-traits: [paged]}}, /b: {get: {x-traits: [paged], parameters: [{name: id}]}}, /c: {get: {}}}",
    actions: "- {target: \"$.paths[?(@.get['x-traits'][?(@ == 'paged')])].get\", update: {parameters: [{name: top}]}}",
    after:
      "paths: {/a: {get: {x-traits: [paged], parameters: [{name: top}]}}, /b: {get: {x-traits: [paged], parameters: [{name: id}, {name: top}]}}, /c: {get: {}}}",
  },
  {
    from: "schema: actions-update-with-remove",
    about: "ignores an update beside remove",
    before: "x: {list: [1], other: 2}",
    actions: "- {target: $.x.list, update: 2, remove: true}",
    after: "x: {other: 2}",
  },
  {
    from: "spec 1.1: simple copy; schema: copy-path-item",
    about: "copies an object into another one",
    version: "1.1.0",
    before: "paths: {/items: {get: {x: 1}}, /some-items: {delete: {x: 2}}}",
    actions: "- {target: '$.paths[\"/some-items\"]', copy: '$.paths[\"/items\"]'}",
    after: "paths: {/items: {get: {x: 1}}, /some-items: {delete: {x: 2}, get: {x: 1}}}",
  },
  {
    from: "spec 1.1: ensure and copy, move",
    about: "creates the target, copies and removes the source",
    version: "1.1.0",
    before: "paths: {/items: {get: {x: 1}}, /some-items: {}}",
    actions:
      "- {target: $.paths, update: {/new: {}}}\n- {target: '$.paths[\"/new\"]', copy: '$.paths[\"/items\"]'}\n- {target: '$.paths[\"/items\"]', remove: true}",
    after: "paths: {/some-items: {}, /new: {get: {x: 1}}}",
  },
  {
    from: "go: overlay",
    about: "adds to a list inside an object, and keeps extensions of the overlay to itself",
    before: "tags: [{name: a}]\npaths: {/drink: {get: {parameters: [{name: x}]}}}",
    actions:
      "- {target: \"$.paths['/drink'].get\", update: {parameters: [{name: y}]}, x-action: foo}\n- {target: $.tags, update: [{name: b}, {name: c}]}",
    after: "tags: [{name: a}, {name: b}, {name: c}]\npaths: {/drink: {get: {parameters: [{name: x}, {name: y}]}}}",
  },
];

describe("an overlay like a public one", () => {
  it.each(CASES)("$about ($from)", ({ before, actions, after, version = "1.0.0" }) => {
    const document = parseYaml(`openapi: 3.1.0\n${before}`) as OpenApiDocument;
    const overlay = parseOverlay(
      `overlay: ${version}\nextends: shop.yaml\nx-top: 1\ninfo: {title: T, version: 1.0.0}\nactions:\n${actions}`,
      "overlay.yaml",
    );
    expect(applyOverlay({ file: "shop.yaml", document }, overlay).document).toEqual(parseYaml(`openapi: 3.1.0\n${after}`));
  });
});
