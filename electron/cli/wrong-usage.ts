/** The words of a command make no sense; `message` says which, in the person's language. */
export class WrongUsage extends Error {}
