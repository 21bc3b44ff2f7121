import { cloneElement, isValidElement, type ReactElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";

type Props = { children?: ReactNode; action?: unknown };

/** The HTML of server components, waited for one inside the other, as a citizen's page is made of them. Actions are left out. */
export async function rendered(node: ReactNode): Promise<string> {
  return renderToStaticMarkup(await resolved(node));
}

async function resolved(node: ReactNode): Promise<ReactNode> {
  if (Array.isArray(node)) return Promise.all(node.map(resolved));
  if (!isValidElement(node)) return node;
  const { type, props } = node as ReactElement<Props>;
  if (typeof type === "function") return resolved(await (type as (props: Props) => ReactNode | Promise<ReactNode>)(props));
  const action = typeof props.action === "function" ? { action: undefined } : {};
  return cloneElement(node as ReactElement<Props>, action, await resolved(props.children));
}
