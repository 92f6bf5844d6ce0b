package truecount.benchmarks;

import java.nio.file.Path;
import java.util.List;

/** What may follow the name of a benchmark that draws many samples. */
record CoverageOptions(int replications, Path folder) {

    static CoverageOptions of(String name, List<String> words, int usual) {
        int replications = usual;
        Path folder = Path.of("benchmarks", "target", name);
        for (int i = 0; i < words.size(); i += 2) {
            String value = i + 1 < words.size() ? words.get(i + 1) : "";
            switch (words.get(i)) {
                case "--replications" -> replications = replications(value);
                case "--out" -> folder = Path.of(value);
                default ->
                    throw new BadOption("./benchmark %s takes --replications N and --out DIR, not %s"
                            .formatted(name, words.get(i)));
            }
        }
        return new CoverageOptions(replications, folder);
    }

    private static int replications(String word) {
        try {
            int number = Integer.parseInt(word);
            if (number >= 10) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below with numbers that are too small.
        }
        throw new BadOption("--replications must be a whole number of at least 10; got '%s'".formatted(word));
    }
}
