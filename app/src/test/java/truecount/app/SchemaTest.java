package truecount.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The walls in the database, which Java's walls do not see. */
class SchemaTest {

    private static final Path JAVA = Path.of("src/main/java/truecount/app");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern SCHEMA_MADE = Pattern.compile("create schema (\\w+)");
    private static final Pattern SQL_TEXT =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\n]|\\\\.)*+)\"", Pattern.DOTALL);
    private static final Pattern SQL_WORD = Pattern.compile(
            "\\b(?:from|join|into|update|copy|table|truncate|call|references)\\s+(?:only\\s+)?(\\w+)\\.\\w+");

    @Test
    void eachRoomWithTablesHasASchemaOfItsName() throws IOException {
        Set<String> rooms = new TreeSet<>();
        try (Stream<Path> folders = Files.list(JAVA)) {
            folders.filter(Files::isDirectory)
                    .map(Path::getFileName)
                    .map(Path::toString)
                    .forEach(rooms::add);
        }

        assertThat(schemas()).isNotEmpty().isSubsetOf(rooms);
    }

    @Test
    void aRoomsSqlNamesOnlyItsOwnSchema() throws IOException {
        Set<String> schemas = schemas();
        List<String> foreign = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        for (Path file : files(JAVA, ".java")) {
            String room = JAVA.relativize(file).getName(0).toString();
            Matcher text = SQL_TEXT.matcher(Files.readString(file));
            while (text.find()) {
                Matcher named = SQL_WORD.matcher(text.group());
                while (named.find()) {
                    if (!schemas.contains(named.group(1))) continue;
                    seen.add(room);
                    if (!named.group(1).equals(room)) foreign.add(file + " names " + named.group());
                }
            }
        }

        assertThat(foreign).isEmpty();
        assertThat(seen).contains("ledger", "people");
    }

    @Test
    void aMigrationNamesOnlyTheSchemaItMakesOrWasNamedFor() throws IOException {
        List<String> foreign = new ArrayList<>();
        for (Path file : files(MIGRATIONS, ".sql")) {
            String sql = Files.readString(file).replaceAll("--[^\n]*", "");
            Set<String> own = new TreeSet<>();
            Matcher first = Pattern.compile("(?:create schema |(?:table|view|index \\w+ on|function) )(\\w+)")
                    .matcher(sql);
            if (first.find()) own.add(first.group(1));
            Matcher named = SQL_WORD.matcher(sql);
            while (named.find()) {
                boolean doorOfTheLedger = named.group().matches("call\\s+ledger\\.\\w+");
                boolean upstreamKey = named.group().startsWith("references");
                if (schemas().contains(named.group(1))
                        && !own.contains(named.group(1))
                        && !doorOfTheLedger
                        && !upstreamKey) {
                    foreign.add(file.getFileName() + " names " + named.group());
                }
            }
        }

        assertThat(foreign).isEmpty();
    }

    @Test
    void everyTableOfEveryRoomPassesThroughTheLedger() throws SQLException, IOException {
        List<String> unguarded = query("""
                select n.nspname || '.' || c.relname
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and n.nspname = any (?) and n.nspname <> 'ledger'
                  and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'goes_into_the_ledger')
                """);

        assertThat(unguarded)
                .as("tables without 'call ledger.only_grows' or 'call ledger.may_change'")
                .isEmpty();
    }

    @Test
    void whatOnlyGrowsGrantsTheHouseNothingElse() throws SQLException, IOException {
        List<String> tooMuch = query("""
                select n.nspname || '.' || c.relname
                from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = any (?) and t.tgname = 'only_grows'
                  and has_table_privilege('%s', c.oid, 'update, delete, truncate')
                """.formatted(OpenHouse.access().app().user()));

        assertThat(tooMuch).isEmpty();
        assertThat(query("""
                        select n.nspname || '.' || c.relname
                        from pg_trigger t join pg_class c on c.oid = t.tgrelid
                             join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = any (?) and t.tgname = 'only_grows'
                        """)).contains("ledger.entry");
    }

    @Test
    void theHouseOwnsNothing() throws SQLException, IOException {
        assertThat(query("""
                        select n.nspname || '.' || c.relname
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = any (?) and pg_get_userbyid(c.relowner) = '%s'
                        """.formatted(OpenHouse.access().app().user()))).isEmpty();
    }

    @Test
    void everyTableSaysWhatItIs() throws SQLException, IOException {
        assertThat(query("""
                        select n.nspname || '.' || c.relname
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and n.nspname = any (?)
                          and obj_description(c.oid, 'pg_class') is null
                        """)).isEmpty();
    }

    private static List<String> query(String sql) throws SQLException, IOException {
        try (Connection owner = OpenHouse.asTheOwner();
                var statement = owner.prepareStatement(sql)) {
            statement.setArray(1, owner.createArrayOf("text", schemas().toArray()));
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static Set<String> schemas() throws IOException {
        Set<String> schemas = new TreeSet<>();
        for (Path file : files(MIGRATIONS, ".sql")) {
            Matcher made = SCHEMA_MADE.matcher(Files.readString(file));
            while (made.find()) schemas.add(made.group(1));
        }
        return schemas;
    }

    private static List<Path> files(Path below, String ending) {
        try (Stream<Path> all = Files.walk(below)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
