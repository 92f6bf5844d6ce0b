package truecount.synthetic;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * What a body of logs looks like from afar: only counts, never a text.
 *
 * @param name whose logs they are
 * @param texts how many entries have a text
 * @param medianWords words in the middle text
 * @param longWords words that nine texts of ten do not exceed
 * @param vocabulary distinct words after so many words of running text
 * @param hours share of reports in each hour of the day, from 0 to 1; empty where no times are given
 * @param weekdays share of reports on each weekday from Monday, from 0 to 1
 */
record LogShape(
        String name,
        int texts,
        int medianWords,
        int longWords,
        TreeMap<Integer, Integer> vocabulary,
        List<Double> hours,
        List<Double> weekdays) {

    /** The sizes of running text at which distinct words are counted. */
    static final List<Integer> SIZES = List.of(1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000);

    private static final Pattern WORD = Pattern.compile("[a-z][a-z']+");

    /** Where a file keeps the day, the hour and the text; an empty name where it does not. */
    record Columns(String day, String hour, String text) {}

    /** The shape of the logs in a file of CSV, plain or gzipped. */
    static LogShape of(String name, Path file, Columns columns) throws IOException {
        int[] hours = new int[24];
        int[] weekdays = new int[7];
        List<Integer> lengths = new ArrayList<>();
        Set<String> known = new HashSet<>();
        TreeMap<Integer, Integer> vocabulary = new TreeMap<>();
        long words = 0;
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
                CsvReader<NamedCsvRecord> reader =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : reader) {
                hour(columns.hour().isEmpty() ? "" : row.getField(columns.hour()), hours);
                String day = row.getField(columns.day());
                if (day.length() >= 10) {
                    weekdays[
                            LocalDate.parse(day.substring(0, 10)).getDayOfWeek().getValue() - 1]++;
                }
                int length = 0;
                var matcher = WORD.matcher(row.getField(columns.text()).toLowerCase(Locale.ROOT));
                while (matcher.find()) {
                    length++;
                    words++;
                    known.add(matcher.group());
                    if (SIZES.contains((int) words)) {
                        vocabulary.put((int) words, known.size());
                    }
                }
                if (length > 0) {
                    lengths.add(length);
                }
            }
        }
        Collections.sort(lengths);
        return new LogShape(
                name,
                lengths.size(),
                lengths.get(lengths.size() / 2),
                lengths.get(lengths.size() * 9 / 10),
                vocabulary,
                shares(hours),
                shares(weekdays));
    }

    /** Times are written 07:08, 0019, 1:43 AM or as the international way has them. */
    private static void hour(String time, int[] hours) {
        String clock = time.contains("T") ? time.substring(time.indexOf('T') + 1) : time;
        var found = Pattern.compile("^(\\d{1,2}):?\\d\\d.*?( [AP]M)?$").matcher(clock.strip());
        if (!found.matches()) {
            return;
        }
        int hour = Integer.parseInt(found.group(1)) % 24;
        boolean half = found.group(2) != null;
        hours[half ? hour % 12 + (found.group(2).equals(" PM") ? 12 : 0) : hour]++;
    }

    private static List<Double> shares(int[] counts) {
        double sum = 0;
        for (int count : counts) {
            sum += count;
        }
        List<Double> shares = new ArrayList<>();
        for (int count : counts) {
            shares.add(sum == 0 ? 0 : count / sum);
        }
        return sum == 0 ? List.of() : shares;
    }
}
