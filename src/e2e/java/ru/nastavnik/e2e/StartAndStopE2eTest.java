package ru.nastavnik.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import ru.nastavnik.NastavnikApplication;

/** An installation of one's own: it starts empty, lets the first administrator in, and stops in order. */
@Tag("process")
class StartAndStopE2eTest {
    private static final Path HOME = Path.of("target", "own-installation").toAbsolutePath();
    private static final String WITHOUT_DEMO = "--nastavnik.demo=false";

    @Test
    void anEmptyInstallationPrintsALinkForTheFirstAdministratorRefusesASecondLauncherAndStopsInOrder()
            throws SQLException, IOException, InterruptedException {
        ApplicationProcess application =
                ApplicationProcess.start(HOME, NastavnikApplication.class, WITHOUT_DEMO);
        try (application) {
            application.says("Первый администратор входит по ссылке");
            String link = application.says("/first-administrator/").strip();
            assertThat(application.said()).doesNotContain("Демонстрационные");
            assertThat(application.number("select count(*) from app.organization"))
                    .isZero();

            HttpResponse<String> page = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(link)).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).as("the link needs no sign-in").isEqualTo(200);
            HttpResponse<String> inside = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(link).resolve("/tasks"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(inside.headers().firstValue("Location"))
                    .hasValueSatisfying(target -> assertThat(target).contains("login"));

            ApplicationProcess.Ended second = application.startBeside(NastavnikApplication.class, WITHOUT_DEMO);
            assertThat(second.status()).isNotZero();
            assertThat(second.said())
                    .contains("«Наставник» уже запущен с каталогом данных", "остановите её прежде, чем запускать снова")
                    .doesNotContain("\tat ");
        }
        assertThat(application.hasLeftDatabaseBehind()).isFalse();
    }
}
