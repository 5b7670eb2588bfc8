package ru.nastavnik.e2e;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Scanner;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import ru.nastavnik.NastavnikApplication;
import ru.nastavnik.access.ActorContext;
import ru.nastavnik.directive.DirectiveOffice;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.support.TestLaunches;

/**
 * The application in a process of its own, to be killed. Told so on its input, the department registers a directive;
 * the answer is printed when the service has returned: from then on the action is acknowledged.
 */
final class ApplicationToKill {
    static final String REGISTER = "register";
    static final String REGISTERED = "registered ";

    private ApplicationToKill() {}

    public static void main(String[] arguments) {
        ConfigurableApplicationContext context = SpringApplication.run(NastavnikApplication.class, arguments);
        PrintStream answers = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Scanner wishes = new Scanner(System.in, StandardCharsets.UTF_8);
        while (wishes.hasNextLine()) {
            if (wishes.nextLine().equals(REGISTER)) {
                answers.println(REGISTERED + registered(context));
            }
        }
    }

    private static LaunchId registered(ConfigurableApplicationContext context) {
        DirectiveOffice office = context.getBean(DirectiveOffice.class);
        return context.getBean(ActorContext.class).callAs("department", () -> {
            Map<String, String> newest = office.layoutVersions().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, kind -> kind.getValue().get(0).version()));
            return office.register(TestLaunches.text(), newest);
        });
    }
}
