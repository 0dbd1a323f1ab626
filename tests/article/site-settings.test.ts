import { describe, expect, it } from 'vitest';
import { asksElsewhere, siteSettingsSchema, usualSite } from '../../src/article';

describe('a style sheet of the group’s own', () => {
  it.each([
    '@import "other.css";',
    '@IMPORT url(other.css);',
    '@\\69mport "x.css";',
    '@im/**/port url(//evil.example/x.css)',
    'body { background: url(http://evil.example/x.png) }',
    "body { background: url('//evil.example/x.png') }",
    'body { background: \\75rl(https\\3a //evil.example) }',
    'body { background: image-set("https://evil.example/x.png" 1x) }',
    'body { background: url(http:\\\n//evil.example) }',
    '@font-face { src: url(file:///etc/passwd) }',
  ])('may not ask for what lies elsewhere: %s', (styles) => {
    expect(asksElsewhere(styles)).toBe(true);
    expect(siteSettingsSchema.safeParse({ ...usualSite(), styles }).success).toBe(false);
  });

  it.each([
    '',
    '/* From https://example.org/palette */ h1 { color: #b3261e }',
    'body { background: url(../pictures/quai.jpg) }',
    'a::after { content: "→" } .important { color: red }',
  ])('may say anything else: %s', (styles) => {
    expect(asksElsewhere(styles)).toBe(false);
  });
});
