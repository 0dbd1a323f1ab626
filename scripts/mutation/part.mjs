/** What is changed: a room or a folder in it, by the name of the folder of its tests. */
export const part = process.env['RONEO_MUTATED'] ?? 'article';
