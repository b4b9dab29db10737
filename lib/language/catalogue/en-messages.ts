import account from "#messages/en/account";
import annotation from "#messages/en/annotation";
import audit from "#messages/en/audit";
import bringIn from "#messages/en/bringIn";
import category from "#messages/en/category";
import common from "#messages/en/common";
import compare from "#messages/en/compare";
import consistency from "#messages/en/consistency";
import correction from "#messages/en/correction";
import desk from "#messages/en/desk";
import detector from "#messages/en/detector";
import effort from "#messages/en/effort";
import exportFormat from "#messages/en/exportFormat";
import find from "#messages/en/find";
import finding from "#messages/en/finding";
import jobs from "#messages/en/jobs";
import notifications from "#messages/en/notifications";
import palette from "#messages/en/palette";
import passes from "#messages/en/passes";
import people from "#messages/en/people";
import problem from "#messages/en/problem";
import profile from "#messages/en/profile";
import reports from "#messages/en/reports";
import returned from "#messages/en/returned";
import review from "#messages/en/review";
import settings from "#messages/en/settings";
import severity from "#messages/en/severity";
import signIn from "#messages/en/signIn";
import since from "#messages/en/since";
import talk from "#messages/en/talk";
import termForms from "#messages/en/termForms";
import terms from "#messages/en/terms";
import together from "#messages/en/together";
import tour from "#messages/en/tour";

/** Every message in this language, by screen. */
export const enMessages = {
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
