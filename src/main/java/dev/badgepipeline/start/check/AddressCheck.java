package dev.badgepipeline.start.check;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether a setting is the address of a server.
 *
 * @param key of the setting
 * @param form of such an address, with a group for the port
 * @param example that its owner can go by
 */
record AddressCheck(String key, Pattern form, String example) implements Check {

  /** Names of hosts are not looked at more closely: those of containers may have an underscore. */
  private static final String SERVER =
      "(?:\\[[\\p{XDigit}:.]+\\]|[^\\s:@/?#\\[\\]]+)(?::(\\d{1,5}))?";

  private static final Pattern WEB = Pattern.compile("(?i:https?)://" + SERVER + "(?:/[^\\s?#]*)?");
  private static final Pattern DATABASE =
      Pattern.compile("postgresql://(?:[^\\s@/]*@)?" + SERVER + "(?:[/?]\\S*)?");
  private static final Pattern BROKER =
      Pattern.compile("amqps?://(?:[^\\s@/]*@)?" + SERVER + "(?:/\\S*)?");
  private static final Pattern SECRETS = Pattern.compile("(?<=//)[^/]*@|(?<=\\?).*");
  private static final int HIGHEST_PORT = 65_535;

  static AddressCheck web(String key, String example) {
    return new AddressCheck(key, WEB, example);
  }

  static AddressCheck database(String key) {
    return new AddressCheck(key, DATABASE, "postgresql://db:5432/badges");
  }

  static AddressCheck broker(String key) {
    return new AddressCheck(key, BROKER, "amqp://rabbitmq:5672");
  }

  @Override
  public Stream<Mistake> mistakes(Settings settings) {
    return settings.text(key).filter(address -> !isAddress(address)).map(this::mistake).stream();
  }

  private boolean isAddress(String text) {
    Matcher address = form.matcher(text);
    return address.matches()
        && Optional.ofNullable(address.group(1)).map(AddressCheck::isPort).orElse(true);
  }

  private static boolean isPort(String digits) {
    int port = Integer.parseInt(digits);
    return port > 0 && port <= HIGHEST_PORT;
  }

  private Mistake mistake(String address) {
    return new Mistake(
        key
            + " is \""
            + SECRETS.matcher(address).replaceAll("...")
            + "\", which is no address of a server: it must be like "
            + example);
  }
}
