/** Where the page about a rule is. */

/** Address of the page that explains a finding. */
export function pageAbout(code: string): string {
    return `https://github.com/committee-minutes/committee-minutes/blob/main/docs/rules.md#${code}`;
}
