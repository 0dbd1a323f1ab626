export { CountryField, LanguageField, ZoneField } from './identity-section';
export { isInvalidEmail, MastheadField, useMastheadFields } from './masthead-field';
export { useGroupLanguages, WordsFields } from './words-fields';
