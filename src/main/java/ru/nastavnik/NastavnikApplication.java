package ru.nastavnik;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import ru.nastavnik.installation.BackupCommand;

@SpringBootApplication
public class NastavnikApplication {

    public static void main(String[] args) {
        if (BackupCommand.isRequested(args)) {
            System.exit(BackupCommand.run(args));
        }
        SpringApplication.run(NastavnikApplication.class, args);
    }
}
