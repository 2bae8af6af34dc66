package dev.badgepipeline.job;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Makes the calls that a first badge of a title takes, and does nothing with what is answered: the
 * service can cost no less than that and its drawing. A process of its own, with the clients of
 * the service and nothing else; unlike there, statements stay prepared.
 */
final class CallsAlone {

  /** As many titles at a time as a job works on. */
  private static final int WORKERS = 3;

  /** In a first run, by what the stand-ins and PostgreSQL count. */
  private static final int ITEM_READS = 3;

  private static final int DOWNLOADS = 2;

  private static final int STATEMENTS = 6;

  private static final String SETTINGS =
      "select document, version from settings where name = $1 and scope = $2";

  /** Until then the virtual machine compiles. */
  private static final int SHARE_TO_WARM_UP = 2;

  private final WebClient client;
  private final Pool pool;
  private final URI library;
  private final URI omdb;
  private final int titles;
  private final AtomicInteger next = new AtomicInteger();
  private final CountDownLatch busy = new CountDownLatch(WORKERS);
  private volatile long warmAt;

  private CallsAlone(Vertx vertx, URI library, URI omdb, PgConnectOptions database, int titles) {
    this.client = WebClient.create(vertx, new WebClientOptions().setMaxPoolSize(2 * WORKERS));
    this.pool =
        PgBuilder.pool()
            .with(new PoolOptions().setMaxSize(2 * WORKERS))
            .connectingTo(database)
            .using(vertx)
            .build();
    this.library = library;
    this.omdb = omdb;
    this.titles = titles;
  }

  /**
   * Has a process of its own make the calls.
   *
   * @param port of the database
   * @param password of its user {@code badges}
   * @return milliseconds of processor time a title
   */
  static double measure(URI library, URI omdb, String port, String password, int titles)
      throws IOException, InterruptedException {
    Process process =
        BesideProcess.start(
            CallsAlone.class,
            List.of("-Djava.util.logging.manager=org.jboss.logmanager.LogManager"),
            library.toString(),
            omdb.toString(),
            port,
            password,
            Integer.toString(titles));
    String said = new String(process.getInputStream().readAllBytes(), US_ASCII).strip();
    process.waitFor();
    return Double.parseDouble(said);
  }

  /**
   * Prints the milliseconds of processor time that a title took.
   *
   * @param arguments the addresses of the library and of OMDb, the port and the password of the
   *     database, and how many titles there are
   */
  public static void main(String[] arguments) throws InterruptedException {
    Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
    PgConnectOptions database =
        new PgConnectOptions()
            .setHost("127.0.0.1")
            .setPort(Integer.parseInt(arguments[2]))
            .setDatabase("postgres")
            .setUser("badges")
            .setPassword(arguments[3])
            .setCachePreparedStatements(true);
    CallsAlone calls =
        new CallsAlone(
            vertx,
            URI.create(arguments[0]),
            URI.create(arguments[1]),
            database,
            Integer.parseInt(arguments[4]));
    System.out.printf(Locale.ROOT, "%.2f%n", calls.millisOfOne());
    System.exit(0);
  }

  private double millisOfOne() throws InterruptedException {
    IntStream.range(0, WORKERS).forEach(worker -> work());
    busy.await();
    return (processorNanos() - warmAt) / 1e6 / (titles - titles / SHARE_TO_WARM_UP);
  }

  private void work() {
    int title = next.getAndIncrement();
    if (title == titles / SHARE_TO_WARM_UP) {
      warmAt = processorNanos();
    }
    if (title >= titles) {
      busy.countDown();
      return;
    }
    badge(title).onSuccess(done -> work()).onFailure(CallsAlone::giveUp);
  }

  private static void giveUp(Throwable failure) {
    failure.printStackTrace();
    Runtime.getRuntime().halt(1);
  }

  private Future<?> badge(int title) {
    String poster = "/Items/" + Titles.id(title) + "/Images/Primary";
    return reads(title)
        .compose(read -> get(omdb, "/?i=tt%07d".formatted(title + 1)))
        .compose(answered -> statements())
        .compose(done -> downloads(poster))
        .compose(found -> upload(poster, found.body()));
  }

  private Future<?> reads(int title) {
    Future<?> read = Future.succeededFuture();
    for (int number = 0; number < ITEM_READS; number++) {
      read = read.compose(before -> get(library, "/Items?fields=Media&ids=" + Titles.id(title)));
    }
    return read;
  }

  private Future<HttpResponse<Buffer>> downloads(String poster) {
    Future<HttpResponse<Buffer>> found = get(library, poster);
    for (int number = 1; number < DOWNLOADS; number++) {
      found = found.compose(before -> get(library, poster));
    }
    return found;
  }

  private Future<?> statements() {
    Future<?> done = Future.succeededFuture();
    for (int number = 0; number < STATEMENTS; number++) {
      done =
          done.compose(
              before ->
                  pool.preparedQuery(SETTINGS).execute(Tuple.of("nobody's", "global")));
    }
    return done;
  }

  private Future<HttpResponse<Buffer>> get(URI server, String path) {
    return client.get(server.getPort(), server.getHost(), path).send();
  }

  private Future<?> upload(String path, Buffer poster) {
    byte[] text = Base64.getEncoder().encode(poster.getBytes());
    return client
        .post(library.getPort(), library.getHost(), path)
        .putHeader("Content-Type", "image/jpeg")
        .sendBuffer(Buffer.buffer(text));
  }

  private static long processorNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
