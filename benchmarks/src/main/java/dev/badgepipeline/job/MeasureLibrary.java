package dev.badgepipeline.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.badgepipeline.job.LibraryProcess.Counts;
import dev.badgepipeline.load.OmdbStandIn;
import dev.badgepipeline.load.PackagedService;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;

/**
 * Has the service badge a library, badge it again, look for changes, and be killed amid the work,
 * and prints a Markdown table of what that took. Ends with exit code 1 if an item was left out or
 * uploaded twice.
 */
final class MeasureLibrary {

  private static final int SINGLE_ITEMS = 20;
  private static final int CHANGES = 50;
  private static final int KILLS = 10;

  /** Until then the service gives everybody the answer that a provider gave to one. */
  private static final int SECONDS_SHARED = 31;

  /** A tenth of the titles is enough to be killed ten times amid them. */
  private static final int SHARE_OF_KILLS = 10;

  private static final String BADGE_ONE =
      "{\"work\":\"BADGE\",\"items\":{\"ids\":[\"%s\"]}}";
  private static final String BADGE = "{\"work\":\"BADGE\"}";
  private static final String REFRESH = "{\"work\":\"REFRESH_RATINGS\"}";
  private static final String BADGE_ALL_AGAIN = "{\"work\":\"BADGE\",\"force\":true}";

  /**
   * Processor time of a round trip of libjpeg-turbo's over a poster like those of the library, in
   * milliseconds; empty where that was not measured.
   */
  private static final Optional<Double> ROUND_TRIP =
      Optional.ofNullable(System.getProperty("round-trip"))
          .filter(millis -> !millis.isEmpty())
          .map(Double::valueOf);

  /** Enough for a virtual machine to be warm after half of them. */
  private static final int TITLES_OF_CALLS = 10_000;

  /** What is said of work that needed none. */
  private static final JsonNode NO_JOB = MissingNode.getInstance();

  private final Path packaged;
  private final List<String> options;
  private final int titles;
  private boolean sound = true;

  private MeasureLibrary(Path packaged, List<String> options, int titles) {
    this.packaged = packaged;
    this.options = options;
    this.titles = titles;
  }

  /**
   * Measures.
   *
   * @param arguments the jar or binary of the service, how many titles, {@code all} or only {@code
   *     sweeps}, and the options for its virtual machine
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    MeasureLibrary measure =
        new MeasureLibrary(
            Path.of(arguments[0]),
            List.of(arguments).subList(3, arguments.length),
            Integer.parseInt(arguments[1]));
    System.out.printf("| %,d titles | |%n|---|---:|%n", measure.titles);
    ROUND_TRIP.ifPresent(millis -> row("round trip of libjpeg-turbo, a poster", "%.1f ms", millis));
    try (OmdbStandIn omdb = OmdbStandIn.start()) {
      if (arguments[2].equals("sweeps")) {
        measure.lookedThrough(omdb);
      } else {
        measure.undisturbed(omdb);
        measure.killed(omdb);
      }
    }
    System.exit(measure.sound ? 0 : 1);
  }

  private void undisturbed(OmdbStandIn omdb) throws IOException, InterruptedException {
    try (LibraryProcess library = LibraryProcess.start(titles);
        PackagedService service =
            PackagedService.start(packaged, options, settings(library, omdb))) {
      JobCalls jobs = new JobCalls(service);
      run("first run", service, library, () -> Optional.of(jobs.begin(BADGE)));
      demand(library.counts().uploaded() == titles && library.counts().most() == 1);
      run("second run, nothing changed", service, library, () -> Optional.of(jobs.begin(BADGE)));
      jobs.run("sweep").ifPresent(job -> demand(false)); // it has not looked at the library yet
      run("quiet sweep", service, library, () -> jobs.run("sweep"));
      run("quiet full sweep", service, library, () -> jobs.run("full"));
      TimeUnit.SECONDS.sleep(SECONDS_SHARED);
      new ServiceDatabase(service).letRatingsBecomeDue();
      omdb.changeRatings();
      run("one rating changed", service, library, () -> Optional.of(jobs.begin(REFRESH)));
      demand(library.counts().uploads() == 2L * titles && library.counts().most() == 2);
      library.touch(CHANGES);
      run("sweep with " + CHANGES + " changes", service, library, () -> jobs.run("sweep"));
      callsAlone(service, omdb);
      double idle = median(jobs, 0);
      jobs.begin(BADGE_ALL_AGAIN);
      TimeUnit.SECONDS.sleep(2);
      row("single item, service idle", "%.0f ms", idle);
      row("single item while a job runs", "%.0f ms", median(jobs, SINGLE_ITEMS));
    }
  }

  /** What the calls of a first badge take a bare client, on a library that nobody has badged. */
  private void callsAlone(PackagedService service, OmdbStandIn omdb)
      throws IOException, InterruptedException {
    ServiceDatabase.Server database = new ServiceDatabase(service).server();
    try (LibraryProcess library = LibraryProcess.start(TITLES_OF_CALLS)) {
      double millis =
          CallsAlone.measure(
              library.address(),
              omdb.address(),
              database.port(),
              database.password(),
              TITLES_OF_CALLS);
      row("the calls of a first badge alone, an item", "%.1f ms", millis);
    }
  }

  /** What it costs to look through a library is the same whether it is badged. */
  private void lookedThrough(OmdbStandIn omdb) throws IOException, InterruptedException {
    try (LibraryProcess library = LibraryProcess.start(titles);
        PackagedService service =
            PackagedService.start(packaged, options, settings(library, omdb))) {
      JobCalls jobs = new JobCalls(service);
      awaitEnd(jobs, jobs.begin(BADGE_ONE.formatted(Titles.id(0))));
      run("first look", service, library, () -> jobs.run("sweep"));
      run("quiet sweep", service, library, () -> jobs.run("sweep"));
      run("quiet full sweep", service, library, () -> jobs.run("full"));
      run("another quiet full sweep", service, library, () -> jobs.run("full"));
    }
  }

  private void killed(OmdbStandIn omdb) throws IOException, InterruptedException {
    int some = Math.max(KILLS, titles / SHARE_OF_KILLS);
    try (LibraryProcess library = LibraryProcess.start(some);
        PackagedService service =
            PackagedService.start(packaged, options, settings(library, omdb))) {
      JobCalls jobs = new JobCalls(service);
      URI job = jobs.begin(BADGE);
      double slowest = 0;
      for (int kill = 1; kill <= KILLS; kill++) {
        awaitUploads(library, (long) some * kill / (KILLS + 1));
        service.killAndStart();
        slowest = Math.max(slowest, secondsToNextUpload(library));
      }
      awaitEnd(jobs, job);
      row(
          "killed " + KILLS + " times: the most seconds from ready to the next upload",
          "%.1f",
          slowest);
      Counts counts = library.counts();
      row("killed " + KILLS + " times: items lost", "%d", some - counts.uploaded());
      row("killed " + KILLS + " times: items uploaded twice", "%d", counts.uploads() - some);
      demand(counts.uploaded() == some && counts.most() == 1);
    }
  }

  private static double secondsToNextUpload(LibraryProcess library)
      throws IOException, InterruptedException {
    long begin = System.nanoTime();
    awaitUploads(library, library.counts().uploads() + 1);
    return (System.nanoTime() - begin) / 1e9;
  }

  private static void awaitUploads(LibraryProcess library, long enough)
      throws IOException, InterruptedException {
    while (library.counts().uploads() < enough) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private static Map<String, String> settings(LibraryProcess library, OmdbStandIn omdb) {
    Map<String, String> settings = new HashMap<>(library.settings());
    settings.put("BADGE_PIPELINE_OMDB_URL", omdb.address().toString());
    settings.put("BADGE_PIPELINE_OMDB_API_KEY", "load");
    settings.put("BADGE_PIPELINE_OMDB_CALLS_PER_DAY", "1000000");
    return settings;
  }

  /** Begins what is measured. */
  private interface Work {

    /** The job that does it; empty where it is done already. */
    Optional<URI> begin() throws IOException, InterruptedException;
  }

  private void run(String name, PackagedService service, LibraryProcess library, Work work)
      throws IOException, InterruptedException {
    long filesBefore = DataFiles.count(service.folder()); // not while the time runs
    Counts asked = library.counts();
    Costs before = Costs.of(service);
    Optional<URI> job = work.begin();
    JsonNode end = job.isPresent() ? watched(name, service, job.get()) : NO_JOB;
    Costs after = Costs.of(service);
    long items = JobCalls.done(end);
    double seconds = after.secondsSince(before);
    long serviceMillis = after.serviceMillis() - before.serviceMillis();
    long databaseMillis = after.databaseMillis() - before.databaseMillis();
    long brokerMillis = after.brokerMillis() - before.brokerMillis();
    long transactions = after.transactions() - before.transactions();
    long files = DataFiles.count(service.folder()) - filesBefore;
    long written = after.writtenBytes() - before.writtenBytes();
    row(name + ": seconds", "%.1f", seconds);
    row(name + ": processor time of the service", "%.1f s", serviceMillis / 1e3);
    row(name + ": processor time of PostgreSQL", "%.1f s", databaseMillis / 1e3);
    if (Costs.hasBroker()) {
      row(name + ": processor time of RabbitMQ", "%.1f s", brokerMillis / 1e3);
    }
    row(name + ": transactions", "%d", transactions);
    row(name + ": calls to the library", "%d", library.counts().calls() - asked.calls());
    if (items > CHANGES) {
      row(name + ": items a second", "%.1f", items / seconds);
      row(name + ": of the service, an item", "%.1f ms", 1.0 * serviceMillis / items);
      ROUND_TRIP.ifPresent(
          millis ->
              row(
                  name + ": of the service, an item, in round trips of libjpeg-turbo",
                  "%.2f",
                  serviceMillis / millis / items));
      row(name + ": of PostgreSQL, an item", "%.1f ms", 1.0 * databaseMillis / items);
      row(name + ": transactions, an item", "%.1f", 1.0 * transactions / items);
      row(name + ": new files of the service, an item", "%.1f", 1.0 * files / items);
      row(name + ": sent to disk by the service, an item", "%.0f KB", written / 1e3 / items);
    }
    row(name + ": resident memory at its end", "%d MB", after.residentBytes() >> 20);
    row(name + ": outcomes", "%s", items == 0 ? "none" : end.path("counts"));
  }

  /** Has each tenth of a job say what memory is resident by then. */
  private JsonNode watched(String name, PackagedService service, URI job)
      throws IOException, InterruptedException {
    JobCalls jobs = new JobCalls(service);
    StringBuilder megabytes = new StringBuilder();
    int tenths = 0;
    JsonNode state = jobs.state(job);
    while (!JobCalls.hasEnded(state)) {
      if (JobCalls.done(state) * 10 >= titles * (tenths + 1L)) {
        tenths++;
        megabytes.append(' ').append(Costs.residentBytes(service.processId()) >> 20);
      }
      TimeUnit.MILLISECONDS.sleep(500);
      state = jobs.state(job);
    }
    if (tenths > 1) {
      row(name + ": resident memory after each tenth", "%s MB", megabytes.toString().strip());
    }
    return state;
  }

  private static JsonNode awaitEnd(JobCalls jobs, URI job)
      throws IOException, InterruptedException {
    JsonNode state = jobs.state(job);
    while (!JobCalls.hasEnded(state)) {
      TimeUnit.MILLISECONDS.sleep(500);
      state = jobs.state(job);
    }
    return state;
  }

  private static double median(JobCalls jobs, int first) throws IOException, InterruptedException {
    double[] millis = new double[SINGLE_ITEMS];
    for (int number = 0; number < SINGLE_ITEMS; number++) {
      millis[number] = jobs.badgeMillis(Titles.id(first + number));
    }
    return DoubleStream.of(millis).sorted().toArray()[SINGLE_ITEMS / 2];
  }

  private void demand(boolean holds) {
    sound &= holds;
  }

  private static void row(String name, String format, Object... values) {
    System.out.printf(
        Locale.ROOT, "| %s | %s |%n", name, String.format(Locale.ROOT, format, values));
  }
}
