package dev.badgepipeline.badge.custom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'fact':'GENRE','is':['horror']} | YES",
        "{'fact':'GENRE','is':['Comedy','Horror']} | YES",
        "{'fact':'GENRE','is':['Comedy']} | NO",
        "{'fact':'TITLE','is':['alien']} | YES",
        "{'fact':'TYPE','is':['MOVIE']} | YES",
        "{'fact':'TYPE','is':['SERIES','SEASON']} | NO",
        "{'fact':'LIBRARY','is':['home:films']} | YES",
        "{'fact':'TAG','is':['Favourite']} | YES",
        "{'fact':'STUDIO','contains':['brandy']} | YES",
        "{'fact':'COUNTRY','is':['United Kingdom']} | YES",
        "{'fact':'PATH','contains':['/films/']} | YES",
        "{'fact':'PATH','contains':['/series/']} | NO",
        "{'fact':'RESOLUTION','is':['4k']} | YES",
        "{'fact':'DYNAMIC_RANGE','is':['DV']} | YES",
        "{'fact':'VIDEO_CODEC','is':['hevc']} | YES",
        "{'fact':'AUDIO_FORMAT','is':['FLAC']} | NO",
        "{'fact':'EDITION','is':['Final Cut']} | NO",
        "{'fact':'STATUS','is':['Ended']} | UNKNOWN",
        "{'fact':'CONTENT_RATING','is':['de-16']} | YES",
        "{'known':'STATUS'} | NO",
        "{'known':'GENRE'} | YES",
        "{'number':'YEAR','from':1970,'to':1979} | YES",
        "{'number':'YEAR','from':1980} | NO",
        "{'number':'YEAR','to':1979} | YES",
        "{'number':'ADDED','to':14} | YES",
        "{'number':'RUNTIME','from':150} | NO",
        "{'number':'HEIGHT','from':2000} | YES",
        "{'number':'FRAME_RATE','from':48} | UNKNOWN",
        "{'rating':'IMDB','from':80} | YES",
        "{'rating':'IMDB','to':80} | NO",
        "{'rating':'METACRITIC','from':80} | UNKNOWN",
        "{'not':{'fact':'GENRE','is':['Comedy']}} | YES",
        "{'not':{'fact':'STATUS','is':['Ended']}} | UNKNOWN",
        "{'not':{'rating':'METACRITIC','from':80}} | UNKNOWN",
        "{'all':[{'rating':'IMDB','from':80},{'number':'YEAR','to':1990}]} | YES",
        "{'all':[{'rating':'IMDB','from':80},{'fact':'STATUS','is':['Ended']}]} | UNKNOWN",
        "{'all':[{'rating':'IMDB','to':80},{'fact':'STATUS','is':['Ended']}]} | NO",
        "{'any':[{'rating':'IMDB','from':80},{'fact':'STATUS','is':['Ended']}]} | YES",
        "{'any':[{'rating':'IMDB','to':80},{'fact':'STATUS','is':['Ended']}]} | UNKNOWN",
        "{'any':[{'rating':'IMDB','to':80},{'fact':'GENRE','is':['Comedy']}]} | NO",
      })
  void isMetByFacts(String condition, Truth expected) {
    assertThat(Rules.condition(condition).explain(Rules.facts()).met()).isEqualTo(expected);
  }

  @Test
  void saysWhy() {
    assertThat(
            Rules.condition(
                    "{'all':[{'fact':'GENRE','is':['Comedy','Drama']},"
                        + "{'not':{'number':'YEAR','from':1980}},{'rating':'IMDB','from':90}]}")
                .explain(Rules.facts()))
        .isEqualTo(
            Explained.of(
                "all",
                Truth.NO,
                List.of(
                    Explained.leaf(
                        "genre is Comedy or Drama", Truth.NO, List.of("Horror", "Science Fiction")),
                    Explained.of(
                        "not",
                        Truth.YES,
                        List.of(Explained.leaf("year is from 1980", Truth.NO, List.of("1979")))),
                    Explained.leaf("rating of IMDb is from 90", Truth.NO, List.of("85%")))));
  }
}
