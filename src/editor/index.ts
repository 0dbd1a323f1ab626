export { BodyEditor } from './body-editor';
export type { BodyEditorProps, EditorHandle } from './body-editor';
