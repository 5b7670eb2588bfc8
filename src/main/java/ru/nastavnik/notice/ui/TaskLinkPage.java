package ru.nastavnik.notice.ui;

import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import ru.nastavnik.notice.TaskLinks;

/**
 * The link of a task as it stands in mails. Whoever is not signed in is asked to; whose business the task is not gets
 * 403; the others come to the screen where it is carried out, or to the page that says how it stands.
 */
@RestController
class TaskLinkPage {
    private static final MediaType PAGE = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final String REFUSAL = """
            <!doctype html>
            <html lang="ru">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Нет доступа — Наставник</title></head>
            <body style="font-family: sans-serif; max-width: 40rem; margin: 3rem auto; padding: 0 1rem">
            <h1>Нет доступа</h1>
            <p>Эта задача не относится к вашей нынешней должности. Если у вас есть другая, выберите её в меню справа
            вверху и откройте ссылку ещё раз.</p>
            <p><a href="./">На главную</a></p>
            </body>
            </html>
            """;

    private final TaskLinks links;

    TaskLinkPage(TaskLinks links) {
        this.links = links;
    }

    @GetMapping("/task")
    ResponseEntity<String> open(@RequestParam("id") String taskId) {
        try {
            return to(links.screen(taskId).orElse(TaskView.ROUTE + "?" + TaskView.ID + "=" + taskId));
        } catch (AccessDeniedException refused) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).contentType(PAGE).body(REFUSAL);
        }
    }

    private static ResponseEntity<String> to(String route) {
        URI address = URI.create(
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() + "/" + route);
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, address.toString())
                .build();
    }
}
