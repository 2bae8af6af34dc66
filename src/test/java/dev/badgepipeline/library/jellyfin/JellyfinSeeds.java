package dev.badgepipeline.library.jellyfin;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Documents as Jellyfin writes them, from which fuzzers make others. */
final class JellyfinSeeds {

  private static final String ITEM =
      """
      {"Id":"4711","Name":"Alien","Type":"Movie","ProviderIds":{"Imdb":"tt0078748","TMDB":"348","Tvdb":" 77 "},
      "ImageTags":{"Primary":"a"},"SeriesId":"5","LocationType":"Virtual","Path":"/x","ParentIndexNumber":1,
      "MediaSources":[{"MediaStreams":[{"Type":"Video","Codec":"hevc","Width":3840,"Height":1608,
      "VideoRangeType":"DOVI","DvProfile":8,"RpuPresentFlag":1,"BlPresentFlag":1},null,
      {"Type":0,"Codec":"eac3","Profile":"Dolby Atmos","Channels":6,"IsDefault":true}]}],
      "SortName":"alien","ProductionYear":1979,"Etag":"e","Tags":["x"]}
      """;

  private JellyfinSeeds() {}

  static Stream<byte[]> items() {
    return bytes(
        ITEM, "{\"Name\":\"A\",\"Type\":\"Series\",\"MediaStreams\":[{\"Type\":\"Audio\"}]}");
  }

  static Stream<byte[]> answers() {
    return bytes(
        "{\"Items\":[" + ITEM + ",null],\"TotalRecordCount\":2}",
        "[{\"Name\":\"Films\",\"ItemId\":\"1\",\"CollectionType\":\"movies\",\"Locations\":[\"/x\"]}]",
        "{\"ProductName\":\"Jellyfin Server\",\"ServerName\":\"home\",\"Version\":\"10.11.0\"}");
  }

  private static Stream<byte[]> bytes(String... documents) {
    return Stream.of(documents).map(document -> document.getBytes(StandardCharsets.UTF_8));
  }
}
