package dev.badgepipeline.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Starts the service, sends it posters from several clients, and prints a Markdown table of what its
 * memory did. Ends with exit code 1 unless every poster came back with badges.
 */
final class MeasureLoad {

  private MeasureLoad() {}

  /**
   * Measures.
   *
   * @param arguments the jar or binary of the service, how many posters, how many clients, and the
   *     options for its virtual machine
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Uploads uploads = Uploads.ofTheSampleLibrary();
    List<String> options = List.of(arguments).subList(3, arguments.length);
    boolean complete;
    try (OmdbStandIn omdb = OmdbStandIn.start();
        PackagedService service =
            PackagedService.start(Path.of(arguments[0]), options, settings(omdb))) {
      Clients clients = new Clients(service, uploads, Integer.parseInt(arguments[2]));
      Clients.Answers answers = clients.send(Integer.parseInt(arguments[1]));
      System.out.print(new LoadTable(answers, service));
      complete = answers.failures().isEmpty();
    }
    System.exit(complete ? 0 : 1);
  }

  /** The posters come with their requests: the library is an empty folder. */
  private static Map<String, String> settings(OmdbStandIn omdb) throws IOException {
    return Map.of(
        "BADGE_PIPELINE_LIBRARY", "folder",
        "BADGE_PIPELINE_FOLDER_PATH", Files.createTempDirectory("no-library").toString(),
        "BADGE_PIPELINE_OMDB_URL", omdb.address().toString(),
        "BADGE_PIPELINE_OMDB_API_KEY", "load");
  }
}
