package dev.storewatch.warehouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.warehouse.Role;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class UsersXmlTest {

    private static final String XML = UsersXml.render(role -> "abc");

    @Test
    void passwordsAreWrittenAsHashesOnly() {
        // FIPS 180-4's own example: SHA-256 of "abc".
        assertThat(XML)
                .contains("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
                .doesNotContain(">abc<");
    }

    @Test
    void everyUserHasGrantsForOneWithoutMayDoEverything() {
        for (Role role : Role.values()) {
            String user =
                    XML.substring(XML.lastIndexOf("<" + role.user() + ">"), XML.lastIndexOf("</" + role.user() + ">"));
            assertThat(user).contains("<grants>", "<query>GRANT ");
        }
    }

    @Test
    void nothingIsGrantedOnEveryDatabaseButTheAppsHousekeeping() {
        List<String> everywhere = Pattern.compile("<query>(GRANT [^<]* ON \\*\\.\\*)</query>")
                .matcher(XML)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(everywhere).containsExactly("GRANT KILL QUERY, SYSTEM FLUSH LOGS ON *.*");
    }
}
