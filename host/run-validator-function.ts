import { type FunctionRunner } from './functions/function-runner-interface';
import { type ValidatorPayload } from './jira/jira-interface';
import { type AppManifest, findModule } from './manifest/app-manifest';

type Backend = { readonly manifest: AppManifest; readonly runner: FunctionRunner };

/**
 * Runs the function of a validator module for nobody, as Jira does: the function is not told who
 * moves the work item.
 *
 * @returns What the function returned; Jira judges it.
 * @throws Error when the function failed, or the app no longer has the module.
 */
export async function runValidatorFunction(
  { manifest, runner }: Backend,
  moduleKey: string,
  payload: ValidatorPayload,
): Promise<unknown> {
  const module = findModule(manifest, moduleKey);
  if (module?.function === undefined) {
    throw new Error(`The app has no validator "${moduleKey}" with a function.`);
  }
  const result = await runner.invoke({
    functionKey: module.function,
    moduleKey,
    moduleType: module.type,
    payload,
  });
  if (!result.success) throw new Error(result.error.errorMessage);
  return result.body;
}
