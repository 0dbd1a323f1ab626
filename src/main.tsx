import { openDesk } from './ui';

const place = document.getElementById('desk');
if (!place) throw new Error('The page has no place for the desk');
void openDesk(place, window.roneo);
