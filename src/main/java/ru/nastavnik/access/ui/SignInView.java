package ru.nastavnik.access.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.WebAttributes;

/** Sign-in with login and password. */
@Route(value = "login", autoLayout = false)
@PageTitle("Вход — Наставник")
@AnonymousAllowed
public class SignInView extends Main implements BeforeEnterObserver {
    private static final String REFUSED = "Неверное имя для входа или пароль.";

    private final LoginForm form = new LoginForm();

    SignInView() {
        addClassName("sign-in");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(texts(REFUSED));
        Paragraph hint = new Paragraph("Забыли пароль? Администратор выдаст одноразовую ссылку для нового.");
        hint.addClassName("sign-in-hint");
        Div card = new Div(
                new H1("Наставник"),
                new Paragraph("Целевая модель наставничества: распоряжение, дорожные карты, документы"),
                form,
                hint,
                new Anchor("check", "Проверить документ по коду или файлу"));
        card.addClassName("sign-in-card");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (event.getLocation().getQueryParameters().getParameters().containsKey("error")) {
            form.setI18n(texts(reasonOfRefusal()));
            form.setError(true);
        }
    }

    private static String reasonOfRefusal() {
        VaadinSession session = VaadinSession.getCurrent();
        Object failure = session == null || session.getSession() == null
                ? null
                : session.getSession().getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
        String reason = failure instanceof AuthenticationException refused ? refused.getMessage() : null;
        return reason == null ? REFUSED : reason;
    }

    private static LoginI18n texts(String refusal) {
        LoginI18n texts = LoginI18n.createDefault();
        LoginI18n.Form labels = texts.getForm();
        labels.setTitle("Вход");
        labels.setUsername("Имя для входа");
        labels.setPassword("Пароль");
        labels.setSubmit("Войти");
        texts.setForm(labels);
        LoginI18n.ErrorMessage error = texts.getErrorMessage();
        error.setTitle("Войти не удалось");
        error.setMessage(refusal);
        error.setUsername("Введите имя для входа");
        error.setPassword("Введите пароль");
        texts.setErrorMessage(error);
        return texts;
    }
}
