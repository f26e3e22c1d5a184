/** words/: word lists that more than one stage needs. Lists that one stage alone uses lie in that stage's folder. */
export {
  findOutlets,
  type NameEntry,
  type NameFinder,
  nameFinder,
  type OutletMention,
  outletEntries,
} from "./find-outlets.ts";
export { organizationNouns } from "./organizations.ts";
export {
  isAgencyName,
  isCommonWord,
  isOfOutlet,
  type Outlet,
  outletKey,
  outletNamed,
  outletOfDomain,
  outlets,
  sameOutlet,
} from "./outlets.ts";
export { type OwnOutlet, outletsAlone } from "./outlets-alone.ts";
