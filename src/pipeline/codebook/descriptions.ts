/** How English speaks of somebody without his name, and of what belongs to a country. Lists of regular expressions. */
export interface DescriptionLists {
  readonly offices: readonly string[]
  readonly firms: readonly string[]
  readonly 'of-a-country': readonly string[]
}

/** The same as patterns. */
export interface Descriptions {
  /** A subject that stands for a state: "the ministry", "its new curbs". */
  readonly office: RegExp
  /** A subject that is a firm: "the Dutch chipmaker". */
  readonly firm: RegExp
  /** After the name of a country: "-made", " companies", "’s chip makers". */
  readonly ofCountry: RegExp
}

/** Compiles the lists; throws where one of their expressions is none. */
export function compileDescriptions(lists: DescriptionLists): Descriptions {
  return {
    office: new RegExp(`^(?:the |its |their )?(?:country['’]s )?(?:[a-z]+ )?(?:${lists.offices.join('|')})\\b`),
    firm: new RegExp(`^(?:the |its )?(?:[\\w-]+ )?(?:${lists.firms.join('|')})\\b`, 'i'),
    ofCountry: new RegExp(`^(?:-[a-z]|(?:['’]s)?\\s(?:(?!of|on|to|in|for)[a-z-]+\\s){0,2}(?:${lists['of-a-country'].join('|')})\\b(?!['’]s\\s(?:ministry|government|regulators?)))`),
  }
}
