package ru.nastavnik.access.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.WebAttributes;
import ru.nastavnik.access.PublishedAccounts;

/** Sign-in with login and password. */
@Route(value = "login", autoLayout = false)
@PageTitle("Вход — Наставник")
@AnonymousAllowed
public class SignInView extends Main implements BeforeEnterObserver {
    private static final String REFUSED = "Неверное имя для входа или пароль.";

    private final LoginForm form = new LoginForm();

    SignInView(ObjectProvider<PublishedAccounts> published) {
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
        List<PublishedAccounts.Published> accounts =
                published.stream().flatMap(source -> source.list().stream()).toList();
        if (!accounts.isEmpty()) {
            add(demo(accounts));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (event.getLocation().getQueryParameters().getParameters().containsKey("error")) {
            form.setI18n(texts(reasonOfRefusal()));
            form.setError(true);
        }
    }

    private Section demo(List<PublishedAccounts.Published> accounts) {
        UnorderedList list = new UnorderedList();
        for (PublishedAccounts.Published account : accounts) {
            Button choose = new Button(account.who(), event -> fillIn(account));
            choose.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            Span login = new Span(account.login());
            login.addClassName("demo-login");
            ListItem line = new ListItem(choose, new Text(" "), login, new Paragraph(account.sees()));
            list.add(line);
        }
        Section demo = new Section(
                new H2("Демонстрационный регион"),
                new Paragraph("Все люди и организации вымышлены. Выберите, кем войти: имя и пароль впишутся сами."),
                list,
                new Paragraph("Пароль у всех один: " + accounts.get(0).password()));
        demo.addClassNames("sign-in-card", "demo-accounts");
        return demo;
    }

    private void fillIn(PublishedAccounts.Published account) {
        form.getElement().executeJs("""
                        const fill = (name, value) => {
                          const input = this.querySelector('input[name=' + name + ']');
                          input.value = value;
                          input.dispatchEvent(new Event('input', { bubbles: true }));
                          input.dispatchEvent(new Event('change', { bubbles: true }));
                        };
                        fill('username', $0);
                        fill('password', $1);
                        this.querySelector('vaadin-button')?.focus();
                        """, account.login(), account.password());
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
