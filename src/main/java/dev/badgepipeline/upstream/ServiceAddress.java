package dev.badgepipeline.upstream;

/**
 * Where an upstream service is. Owners write it with a slash at the end and without; requests never
 * have two of them, nor none: a query alone is not a path (RFC 9112, section 3.2.1).
 *
 * @param url without a slash at the end
 */
public record ServiceAddress(String url) {

  public ServiceAddress {
    url = url.strip().replaceAll("/+$", "");
  }

  /**
   * The address of something that the service has.
   *
   * @param path without a slash at the beginning; empty for the service's own root
   */
  public String at(String path) {
    return url + "/" + path;
  }
}
