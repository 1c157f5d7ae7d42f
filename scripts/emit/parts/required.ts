import type { OperationModel, ParameterModel } from "../../model/api-model.js";

/** Whether a call may leave its init out, because nothing in it is required: `init?: ListIpPoolInit`. */
export function isInitOptional({ parameters, body }: OperationModel): boolean {
  return !hasRequired(parameters) && body?.required !== true;
}

export function hasRequired(parameters: readonly ParameterModel[]): boolean {
  return parameters.some(({ required }) => required);
}
