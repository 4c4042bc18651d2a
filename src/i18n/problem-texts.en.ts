import type { FailureCode } from '../lib/failure.ts'

export const problemsEn: { [Code in FailureCode | 'OFFLINE_READING' | 'TIMEOUT_READING']: string } = {
  OFFLINE_READING: 'The server cannot be reached, so this could not be loaded. Check your connection and try again.',
  TIMEOUT_READING: 'The server took too long, so this could not be loaded. Wait a moment and try again.',
  OFFLINE: 'The server cannot be reached. What you typed is still on the screen. Check your connection and try again.',
  TIMEOUT: 'The server took too long. What you typed is still here. Try again: a repeat never makes a second dossier.',
  UNEXPECTED: 'Something failed that the app does not know. What was saved is safe. Try again, or call the counter.',
  BAD_JSON: 'The server could not read what the app sent, so nothing was saved. Reopen the app and try again.',
  IDEMPOTENCY_KEY_MISSING:
    'The app left out the key of this attempt, so nothing was saved. Reopen the screen and repeat this step.',
  SIGNED_OUT: 'Your session has ended. What was saved is safe. Sign in again to go on.',
  SIGN_IN_FAILED:
    'The login, the password or the six-digit code is not right. Try again; after five wrong tries you have to wait 15 minutes.',
  ZALO_REFUSED: 'Zalo could not confirm who you are. Nothing was lost. Try signing in again in a few minutes.',
  FORBIDDEN: 'This account may not do that. Nothing has changed. Switch to the right account.',
  SANDBOX_ONLY: 'This works on the trial version only. Nothing has changed.',
  ORIGIN_REFUSED:
    'The server does not take calls from where this app was opened. Nothing has changed. Open it from Zalo.',
  NOT_FOUND: 'This cannot be found. The link may be old, or it does not belong to you. Go back and look again.',
  STALE: 'The dossier was changed elsewhere, so this was not saved. Look at the new version and try again.',
  TRANSITION_NOT_ALLOWED:
    'The dossier has moved on, so this is no longer possible. Nothing has changed. Look at its status.',
  ALREADY_RATED: 'This dossier has been rated already. Each is rated once.',
  LOGIN_TAKEN: 'Somebody has this login already. Nothing was saved. Choose another.',
  LAST_ADMINISTRATOR:
    'This is the last administrator, so nothing was changed. Make somebody else an administrator first.',
  FILES_CHANGED:
    'The files of this release are not as they were made, so nothing was signed or published. Import the data again.',
  SIGNATURES_MISSING:
    'Two people have to look at this release and sign it. Nothing was published. Ask another editor to look and sign.',
  HELP_ENDED:
    'You no longer help with this dossier: the time is over, or one of you ended it. What was saved is still in the dossier of the person who asked.',
  HELP_CODE_UNKNOWN:
    'This helper code is wrong, was used already or is older than 15 minutes. Check every sign, or ask for a new one.',
  SETUP_CODE_UNKNOWN:
    'This setup code is wrong, was used already or is older than 24 hours. Check every sign, or ask the administrator for a new one.',
  PASSWORD_WEAK:
    'This password is easy to guess and was not taken. Use 12 signs or more without your login, for example four words.',
  ALREADY_ACCEPTED: 'This item was judged good before, so it is not returned again. Only a leader can, with a reason.',
  NOT_IN_APP:
    'This procedure cannot be submitted in the app at the unit you chose. Prepare the papers and hand them in where the procedure page says.',
  UPLOAD_INCOMPLETE:
    'A file is not uploaded completely. What was uploaded is kept. Wait until it is done and send again.',
  SLOT_FULL: 'This time has just filled up, so no seat is kept. Nothing has changed. Choose another time that is free.',
  SLOT_PAST: 'This time has passed or is about to begin and cannot be booked any more. Choose another time.',
  DAY_CLOSED: 'The counter receives nobody on that day, so no seat is kept. Choose another day.',
  HOLD_EXPIRED:
    'The seat was kept for a few minutes and that time is over. Choose a time again; what you entered is here.',
  DAY_LIMIT:
    'You have as many appointments on that day as allowed. They stay as they are. Choose another day or move one.',
  ALREADY_BOOKED: 'You already have an appointment for this procedure and it stays. Open it to move or cancel it.',
  BOOKING_BLOCKED:
    'Several appointments were missed, so booking in the app is closed for now. You can come and take a number as usual.',
  APPOINTMENT_ENDED: 'This appointment is over or cancelled and cannot be changed. Look at your list of appointments.',
  TOO_LATE_TO_CHANGE:
    'The appointment is too close to be changed and stays as it is. Come to the counter at that time.',
  CALENDAR_TOUCHES_BOOKINGS:
    'The new calendar has fewer seats than people have booked, so it was not saved. Look at the bookings it touches.',
  CODE_UNKNOWN:
    'We cannot find this code. Nothing has changed. Check each letter and type it again, or scan the QR code.',
  CODE_FORGED: 'This QR code was not issued by us, so it cannot be used. Open the ticket in the app and scan it again.',
  CHECK_IN_EARLY: 'It is too early to take a number for this appointment. It is kept. Come back closer to its time.',
  CHECK_IN_LATE:
    'It is too late to take a number for this appointment. Take one at the counter without it, to be served today.',
  CHECK_IN_OTHER_DAY:
    'This appointment is for another day, so it has no number today. It is kept. Check the day on the ticket.',
  CHECK_IN_OTHER_UNIT: 'This appointment is for another office. It is kept. Check the address on the ticket.',
  NOT_CHECKED_IN: 'This appointment has no number today yet. Say at the counter that you are here to get one.',
  DESK_CODE_OLD: 'The code at the counter has just changed. Scan the one that its screen shows now.',
  QUEUE_EMPTY: 'Nobody is waiting at these counters.',
  QUEUE_FULL: 'All numbers of these counters are given out for today. Ask at the counter, or book another day.',
  QUEUE_ACT_NOT_ALLOWED:
    'This number has moved on, so this cannot be done any more. Nothing has changed. Look at the queue again.',
  COUNTER_CLOSED: 'This counter is not open, so nobody can be called. Open it and call again.',
  COUNTER_BUSY: 'Somebody is at this counter. Press Done for them, then do this again.',
  BODY_TOO_LARGE:
    'What was sent is too long and was not saved. What you typed is still here. Shorten it and send again.',
  FILE_TOO_LARGE:
    'The file is larger than allowed and was not saved. Other files are safe. Take a new photo or choose a smaller file.',
  UNSUPPORTED_TYPE:
    'The server does not take this kind of content, so nothing was saved. Reopen the app and try again.',
  INVALID: 'Something is not right yet, so it was not saved. What you typed is still here. Look at the marked places.',
  ANSWERS_INVALID:
    'The form has places to correct, so the dossier was not sent. What you typed is still here. Correct the places named.',
  DOCUMENTS_MISSING:
    'Papers are missing, so the dossier was not sent. What was uploaded is safe. Add the papers named.',
  DOCUMENTS_DIFFER:
    'A stored file differs from the one on your phone, so the dossier was not sent. Upload the files named again.',
  CONSENT_MISSING:
    'You have not agreed to the use of your data for this dossier, so it was not sent. Everything is still here.',
  IDEMPOTENCY_MISMATCH:
    'This attempt differs from an earlier one with the same key. The earlier one is kept. Reopen the dossier to see it.',
  FILE_EMPTY: 'The file is empty and was not taken. Other files are safe. Choose again.',
  FILE_TYPE:
    'We take JPEG, PNG, WebP and HEIC pictures and PDF files. Other files are safe. Take a photo or choose another file.',
  FILE_INFECTED:
    'The file holds malicious code, so we do not take it. Other files are safe. Take a photo of the paper anew.',
  FILE_BROKEN: 'The file is damaged or incomplete and cannot be opened. Other files are safe. Take or choose it again.',
  FILE_TOO_MANY_PIXELS:
    'The picture is too large and was not taken. Other files are safe. Take it again with the camera of your phone.',
  FILE_TOO_MANY_PAGES: 'The file has more pages than allowed. Other files are safe. Split it and choose again.',
  TOO_MANY_FILES: 'This paper has as many files as allowed. Uploaded files are safe. Remove one before adding another.',
  DUE_DATE_NEEDED:
    'The work calendar of that year is missing, so the due date cannot be worked out. Enter it with a reason.',
  CALENDAR_INVALID: 'Something in the calendar is not right, so it was not saved. Mend what is named and save again.',
  CONFIRM_PERSON:
    'The server wants to be sure that a person is looking things up. Nothing is lost. Open Planning, look up again and press the button to confirm.',
  RATE_LIMITED: 'Too many attempts in a short time. What was saved is safe. Wait a minute and try again.',
  INTERNAL: 'The server failed. What was saved before is safe. Try again later; we find the fault by the code below.',
  BUSY: 'The server is busy. What you typed is still here. Try again in a few seconds.',
  ZALO_UNREACHABLE: 'We cannot reach Zalo. Nothing was lost. Try signing in again in a few minutes.',
  STORAGE_DOWN: 'The file store is down for a moment. Files already received are safe. Try again in a few minutes.',
}
