-- Grand prizes and awards of well-known titles, so that the badge works without any provider.
insert into award (imdb_id, award, won) values
    ('tt0075314', 'CANNES', true),        -- Taxi Driver
    ('tt0078788', 'CANNES', true),        -- Apocalypse Now
    ('tt0110912', 'CANNES', true),        -- Pulp Fiction
    ('tt0253474', 'CANNES', true),        -- The Pianist
    ('tt0478304', 'CANNES', true),        -- The Tree of Life
    ('tt1602620', 'CANNES', true),        -- Amour
    ('tt2278871', 'CANNES', true),        -- Blue Is the Warmest Colour
    ('tt2758880', 'CANNES', true),        -- Winter Sleep
    ('tt4082068', 'CANNES', true),        -- Dheepan
    ('tt5168192', 'CANNES', true),        -- I, Daniel Blake
    ('tt4995790', 'CANNES', true),        -- The Square
    ('tt8075192', 'CANNES', true),        -- Shoplifters
    ('tt6751668', 'CANNES', true),        -- Parasite
    ('tt10944760', 'CANNES', true),       -- Titane
    ('tt7322224', 'CANNES', true),        -- Triangle of Sadness
    ('tt17009710', 'CANNES', true),       -- Anatomy of a Fall
    ('tt28607951', 'CANNES', true),       -- Anora
    ('tt5580390', 'VENICE', true),        -- The Shape of Water
    ('tt6155172', 'VENICE', true),        -- Roma
    ('tt7286456', 'VENICE', true),        -- Joker
    ('tt14230458', 'VENICE', true),       -- Poor Things
    ('tt0245429', 'BERLIN', true),        -- Spirited Away
    ('tt0245429', 'OSCAR', true),         -- Spirited Away
    ('tt6751668', 'OSCAR', true),         -- Parasite
    ('tt0034583', 'OSCAR', true),         -- Casablanca
    ('tt0062622', 'OSCAR', true),         -- 2001: A Space Odyssey
    ('tt15239678', 'OSCAR', true),        -- Dune: Part Two
    ('tt7366338', 'EMMY', true),          -- Chernobyl
    ('tt7366338', 'GOLDEN_GLOBE', true),  -- Chernobyl
    ('tt0903747', 'EMMY', true),          -- Breaking Bad
    ('tt0903747', 'GOLDEN_GLOBE', true),  -- Breaking Bad
    ('tt5491994', 'EMMY', true),          -- Planet Earth II
    ('tt5491994', 'BAFTA', true);         -- Planet Earth II
