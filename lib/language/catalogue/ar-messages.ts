import account from "#messages/ar/account";
import annotation from "#messages/ar/annotation";
import audit from "#messages/ar/audit";
import bringIn from "#messages/ar/bringIn";
import category from "#messages/ar/category";
import common from "#messages/ar/common";
import compare from "#messages/ar/compare";
import consistency from "#messages/ar/consistency";
import correction from "#messages/ar/correction";
import desk from "#messages/ar/desk";
import detector from "#messages/ar/detector";
import effort from "#messages/ar/effort";
import exportFormat from "#messages/ar/exportFormat";
import find from "#messages/ar/find";
import finding from "#messages/ar/finding";
import jobs from "#messages/ar/jobs";
import notifications from "#messages/ar/notifications";
import palette from "#messages/ar/palette";
import passes from "#messages/ar/passes";
import people from "#messages/ar/people";
import problem from "#messages/ar/problem";
import profile from "#messages/ar/profile";
import reports from "#messages/ar/reports";
import returned from "#messages/ar/returned";
import review from "#messages/ar/review";
import settings from "#messages/ar/settings";
import severity from "#messages/ar/severity";
import signIn from "#messages/ar/signIn";
import since from "#messages/ar/since";
import talk from "#messages/ar/talk";
import termForms from "#messages/ar/termForms";
import terms from "#messages/ar/terms";
import together from "#messages/ar/together";
import tour from "#messages/ar/tour";

/** Every message in this language, by screen. */
export const arMessages = {
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
