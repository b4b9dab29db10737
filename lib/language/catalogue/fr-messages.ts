import account from "#messages/fr/account";
import annotation from "#messages/fr/annotation";
import audit from "#messages/fr/audit";
import bringIn from "#messages/fr/bringIn";
import category from "#messages/fr/category";
import common from "#messages/fr/common";
import compare from "#messages/fr/compare";
import consistency from "#messages/fr/consistency";
import correction from "#messages/fr/correction";
import desk from "#messages/fr/desk";
import detector from "#messages/fr/detector";
import effort from "#messages/fr/effort";
import exportFormat from "#messages/fr/exportFormat";
import find from "#messages/fr/find";
import finding from "#messages/fr/finding";
import jobs from "#messages/fr/jobs";
import notifications from "#messages/fr/notifications";
import palette from "#messages/fr/palette";
import passes from "#messages/fr/passes";
import people from "#messages/fr/people";
import problem from "#messages/fr/problem";
import profile from "#messages/fr/profile";
import reports from "#messages/fr/reports";
import returned from "#messages/fr/returned";
import review from "#messages/fr/review";
import settings from "#messages/fr/settings";
import severity from "#messages/fr/severity";
import signIn from "#messages/fr/signIn";
import since from "#messages/fr/since";
import talk from "#messages/fr/talk";
import termForms from "#messages/fr/termForms";
import terms from "#messages/fr/terms";
import together from "#messages/fr/together";
import tour from "#messages/fr/tour";

/** Every message in this language, by screen. */
export const frMessages = {
  common,
  problem,
  signIn,
  since,
  people,
  desk,
  detector,
  bringIn,
  returned,
  review,
  reports,
  find,
  palette,
  finding,
  compare,
  consistency,
  correction,
  audit,
  settings,
  terms,
  together,
  tour,
  termForms,
  talk,
  notifications,
  jobs,
  passes,
  effort,
  exportFormat,
  profile,
  account,
  annotation,
  category,
  severity,
};
