package dev.badgepipeline.webhook;

/** What the programs send, after their documented forms, shortened where nothing is read. */
final class SamplePayloads {

  /** Jellyfin's plugin, "Generic", with "Send All Properties". */
  static final String JELLYFIN_FILM =
      """
      {"ServerId":"8bd6f2a9e1764f1f9f5a0f6f3f9f2f11","ServerName":"attic","ServerVersion":"10.11.3",
       "ServerUrl":"http://evil.example/","NotificationType":"ItemAdded",
       "Timestamp":"2026-11-29T21:00:00.0000000+01:00","UtcTimestamp":"2026-11-29T20:00:00.0000000Z",
       "Name":"Parasite","Overview":"A \\"family\\" moves in.","Tagline":"","ItemId":"0b8c0d3f-5a5e-4e5a-9b0c-3c5f6d7e8f90",
       "ItemType":"Movie","RunTimeTicks":79200000000,"RunTime":"02:12:00","Year":2019,
       "Provider_imdb":"tt6751668","Provider_tmdb":"496243","Provider_tmdbcollection":"",
       "Video_0_Title":"4K HEVC HDR","Video_0_Type":"Video","Video_0_Height":2160,
       "Video_0_Width":3840,"Audio_0_Channels":8,"Audio_0_Default":true}
      """;

  static final String JELLYFIN_EPISODE =
      """
      {"ServerName":"attic","NotificationType":"ItemAdded","Name":"Part One",
       "ItemId":"e89693a94849aed9fb0cb2e8cc180f31","ItemType":"Episode","SeriesName":"Ahsoka",
       "SeriesId":"e89693a94849aed9fb0cb2e8cc180f1b","SeasonId":"e89693a94849aed9fb0cb2e8cc180f20",
       "SeasonNumber":1,"SeasonNumber00":"01","EpisodeNumber":1,"EpisodeNumber000":"001",
       "Provider_tvdb":"9312312","Provider_imdb":"tt13623126"}
      """;

  static final String JELLYFIN_PLAYBACK =
      """
      {"NotificationType":"PlaybackStart","ItemId":"e89693a94849aed9fb0cb2e8cc180f31",
       "ItemType":"Movie","PlaybackPositionTicks":0,"NotificationUsername":"x"}
      """;

  static final String SONARR_DOWNLOAD =
      """
      {"series":{"id":12,"title":"Ahsoka","titleSlug":"ahsoka","path":"/tv/Ahsoka","tvdbId":393187,
        "tvMazeId":50040,"tmdbId":114461,"imdbId":"tt13622776","type":"standard","year":2023,
        "genres":["Action"],"images":[{"coverType":"poster","url":"/MediaCover/12/poster.jpg",
        "remoteUrl":"https://artworks.example/poster.jpg"}],"tags":["kids"]},
       "episodes":[{"id":701,"episodeNumber":3,"seasonNumber":1,"title":"Part Three",
        "airDate":"2023-08-29","airDateUtc":"2023-08-30T01:00:00Z","seriesId":12,"tvdbId":9312314}],
       "episodeFile":{"id":801,"relativePath":"Season 01/Ahsoka - S01E03.mkv",
        "path":"/tv/Ahsoka/Season 01/Ahsoka - S01E03.mkv","quality":"WEBDL-2160p","qualityVersion":1,
        "size":4831838208,"mediaInfo":{"audioChannels":5.1,"audioCodec":"EAC3 Atmos","height":1608,
        "width":3840,"videoDynamicRangeType":"DV HDR10"}},
       "isUpgrade":true,"downloadClient":"qBittorrent","downloadId":"ABC","deletedFiles":[],
       "eventType":"Download","instanceName":"Sonarr","applicationUrl":"http://evil.example"}
      """;

  static final String RADARR_DOWNLOAD =
      """
      {"movie":{"id":5,"title":"Parasite","year":2019,"releaseDate":"2019-11-08",
        "folderPath":"/films/Parasite (2019)","tmdbId":496243,"imdbId":"tt6751668",
        "overview":"…","genres":["Thriller"]},
       "remoteMovie":{"tmdbId":496243,"imdbId":"tt6751668","title":"Parasite","year":2019},
       "movieFile":{"id":9,"relativePath":"Parasite.mkv","path":"/films/Parasite (2019)/Parasite.mkv",
        "quality":"Remux-2160p","qualityVersion":1,"size":64424509440},
       "isUpgrade":false,"downloadClient":"SABnzbd","downloadId":"nzo_1","eventType":"Download",
       "instanceName":"Radarr","applicationUrl":""}
      """;

  static final String RADARR_DELETE =
      """
      {"movie":{"id":5,"title":"Parasite","year":2019,"tmdbId":496243,"imdbId":"tt6751668"},
       "movieFile":{"id":9},"deleteReason":"manual","eventType":"MovieFileDelete"}
      """;

  static final String SONARR_TEST =
      """
      {"series":{"id":1,"title":"Test Title","path":"C:\\\\testpath","tvdbId":1234,"tvMazeId":0,
        "tmdbId":0,"type":"standard","year":0,"tags":["test-tag"]},
       "episodes":[{"id":123,"episodeNumber":1,"seasonNumber":1,"title":"Test title","seriesId":0,
        "tvdbId":0}],"eventType":"Test","instanceName":"Sonarr","applicationUrl":""}
      """;

  private SamplePayloads() {}
}
