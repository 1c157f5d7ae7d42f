const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.|$)){4}$/;

/** Whether a string is an IPv4 or IPv6 address. */
export function isIpAddress(text: string): boolean {
  return IPV4.test(text) ? !text.endsWith(".") : text.includes(":") && URL.canParse(`http://[${text}]`);
}
