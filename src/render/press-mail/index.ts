export { renderPressMail } from './press-mail';
export type { MailPicture, PressMail } from './press-mail';
