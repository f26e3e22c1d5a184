/** words/: word lists that more than one stage needs. Lists that one stage alone uses lie in that stage's folder. */
export { type Outlet, outletKey, outletNamed, outletOfDomain, outlets } from "./outlets.ts";
