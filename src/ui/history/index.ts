export { ComparisonView } from './compare/comparison-view';
export { RevisionText } from './revision-text';
