package dev.badgepipeline.badge.award;

import java.util.regex.Pattern;

/** The awards that a badge names, the best known first. Names are a contract of REST. */
public enum Award {
  OSCAR("Oscar", "Oscars?|Academy Awards?"),
  CANNES("Palme d'Or", "Palmes? d.Or"),
  EMMY("Emmy", "(?:Primetime |Daytime |News |International )?Emmys?(?: Awards?)?"),
  GOLDEN_GLOBE("Golden Globe", "Golden Globes?"),
  BAFTA("BAFTA", "BAFTA(?: Film| TV)?(?: Awards?)?"),
  VENICE("Golden Lion", "Golden Lions?"),
  BERLIN("Golden Bear", "Golden Bears?"),
  CESAR("César", "C[ée]sars?(?: Awards?)?"),
  GOYA("Goya", "Goyas?(?: Awards?)?"),
  DAVID("David di Donatello", "Davids?(?: di Donatello)?(?: Awards?)?"),
  SAG("SAG Award", "SAG Awards?|Actor Awards?|Screen Actors Guild Awards?"),
  SPIRIT("Spirit Award", "(?:Film )?Independent Spirit Awards?"),
  CRITICS_CHOICE("Critics' Choice", "Critics.? Choice(?: Awards?)?"),
  ANNIE("Annie", "Annies?(?: Awards?)?"),
  SATURN("Saturn Award", "Saturn Awards?"),
  SUNDANCE("Sundance", "Sundance(?: Awards?)?"),
  CRUNCHYROLL("Anime Award", "Crunchyroll Anime Awards?"),
  PEOPLES_CHOICE("People's Choice", "People.s Choice(?: Awards?)?"),
  KIDS_CHOICE("Kids' Choice", "Kids.? Choice(?: Awards?)?"),
  MTV("MTV Award", "MTV(?: Movie(?: & TV)?)? Awards?"),
  RAZZIE("Razzie", "Razzies?(?: Awards?)?");

  private final String label;
  private final Pattern inText;

  Award(String label, String inText) {
    this.label = label;
    this.inText =
        Pattern.compile(
            "\\b(won|nominated for) (\\d{1,3}) (?:" + inText + ")\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }

  String label() {
    return label;
  }

  /**
   * Finds the award in a sentence such as OMDb's "Won 4 Oscars. 308 wins &amp; 270 nominations".
   */
  Pattern inText() {
    return inText;
  }
}
