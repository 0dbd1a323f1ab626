import { createContext, createElement, use } from 'react';
import type { Context, ReactNode } from 'react';

/** The hook by which components get a part of the desk: `useEditing()`. Each names the parts that it uses, and no other. */
export interface Part<Value> {
  (): Value;
  readonly context: Context<Value | undefined>;
}

/** Creates the hook of a part; the name is for the error when it is used outside the desk. */
export function createPart<Value>(name: string): Part<Value> {
  const context = createContext<Value | undefined>(undefined);
  const usePart = () => {
    const value = use(context);
    if (value === undefined) throw new Error(`This component is outside the desk: it has no ${name}`);
    return value;
  };
  return Object.assign(usePart, { context });
}

/** Provides a part to its children. */
type Provide = (children: ReactNode) => ReactNode;

export function provide<Value>(part: Part<Value>, value: Value): Provide {
  return (children) => createElement(part.context, { value }, children);
}
