import { StructureKind, type FunctionDeclarationStructure } from "ts-morph";
import type { ApiModel, OperationModel } from "../model/api-model.js";
import { functionName } from "../model/names.js";
import { deprecatedTag, docComment } from "./parts/doc-comment.js";
import { formerFunctions } from "./parts/former-names.js";
import { typesFrom, valuesFrom, withImports, type Fragment } from "./parts/imports.js";
import { isInitOptional } from "./parts/required.js";
import { operationTexts } from "./parts/operation-texts.js";
import { sourceText } from "./parts/source.js";
import { clientType, dataType } from "./parts/type-names.js";

/**
 *     // Create an IP Pool with a Name and IP Assignments ¶ … ¶ Limits: `name`: 2 to 64 characters. ¶ …
 *     export function createIpPool(client: Client<HostRegion>, init: CreateIpPoolInit): Promise<CreateIpPoolData> {
 *       return unwrapCall(client.POST("/v3/send_ips/pools", init));
 *     }
 */
export function emitFunctions(model: ApiModel): string {
  return sourceText(model, withImports(model.operations.map((operation) => operationFunction(model, operation))));
}

const THROWS =
  "@throws `ApiError` if the response is not the documented success, `RateLimitError` if it is a 429, `ConnectionError` or `TimeoutError` if no " +
  "complete response arrives, the `signal`'s reason after an abort.";

function operationFunction(model: ApiModel, operation: OperationModel): Fragment {
  const { name, method, path, successes } = operation;
  const data = successes.length === 0 ? { text: "unknown", imports: [] } : dataType(successes);
  const client = clientType(model, operation);
  const declaration: FunctionDeclarationStructure = {
    kind: StructureKind.Function,
    name: functionName(name),
    isExported: true,
    docs: docComment(operationTexts(model, operation), [THROWS, ...deprecatedTag(operation)]),
    parameters: [
      { name: "client", type: client.text },
      { name: "init", type: `${name}Init`, hasQuestionToken: isInitOptional(operation) },
    ],
    returnType: `Promise<${data.text}>`,
    // The compiler does not infer a union from several successes.
    statements: [`return unwrapCall${successes.length > 1 ? `<${data.text}>` : ""}(client.${method}(${JSON.stringify(path)}, init));`],
  };
  return {
    statements: [declaration, ...formerFunctions(operation, functionName)],
    imports: [
      ...valuesFrom(`${model.src}/runtime/errors/unwrap.js`, ["unwrapCall"]),
      ...client.imports,
      ...typesFrom("./client.js", [`${name}Init`]),
      ...data.imports,
    ],
  };
}
