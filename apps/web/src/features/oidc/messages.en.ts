export const oidc = {
  title: "Sign in with your organisation's account",
  search: 'Name of the province, city or organisation',
  searchHint: 'Type to search, with or without diacritics.',
  results: 'Organisations with accounts of their own',
  none: 'No organisation uses this yet.',
  noneFound: 'Not found. Try fewer words, or sign in with your password.',
  more: 'There are more; type to narrow them down.',
  fault: {
    expired: { title: 'This sign-in has expired', text: 'Each lasts ten minutes. Begin again.' },
    refused: { title: "The organisation's account was not accepted", text: 'It said no, or answered wrongly. Try again, or tell your IT department.' },
    unverified: { title: 'Your organisation has not verified the e-mail', text: 'Ask your IT department to verify it, or sign in with your password.' },
    'no-account': { title: 'No member has this account', text: 'Ask your administrator to invite you; an account is not made by itself.' },
    invited: { title: 'You have been invited', text: 'Open the link in the invitation first; then you can sign in this way.' },
    'several-tenants': {
      title: 'You work for several organisations',
      text: "One organisation's account does not open another. Sign in with your password, then set up a second factor to use this way.",
    },
    unavailable: { title: 'The organisation cannot be reached', text: 'Try again in a few minutes, or sign in with your password.' },
    'slow-down': { title: 'Too many attempts from this network', text: 'Wait a minute, then try again.' },
  },
}
