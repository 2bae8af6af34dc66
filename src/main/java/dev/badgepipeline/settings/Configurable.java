package dev.badgepipeline.settings;

/** What the owner can set something of; {@link SettingsTypes} finds every bean that is one. */
public interface Configurable<T> {

  SettingsType<T> settings();
}
