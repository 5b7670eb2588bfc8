package ru.nastavnik.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Shows how far long work is, asks again every second while it runs, and says that the page may be left. */
public class ProgressPanel extends Div {
    private static final int EVERY_SECOND = 1000;

    /**
     * @param done finished units
     * @param total all units, 0 while unknown
     * @param text what is being done now, in the user's words
     */
    public record Progress(long done, long total, boolean finished, String text) {}

    private final transient Supplier<Progress> source;
    private final transient Runnable whenFinished;
    private final ProgressBar bar = new ProgressBar();
    private final Span text = new Span();
    private @Nullable Registration polling;
    private int intervalBefore;

    /** @param whenFinished runs once in the person's UI, for example to show the result */
    public ProgressPanel(Supplier<Progress> source, Runnable whenFinished) {
        this.source = source;
        this.whenFinished = whenFinished;
        addClassName("progress-panel");
        text.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", "Ход работы");
        add(text, bar, new Paragraph("Страницу можно закрыть: работа продолжится сама."));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        polling = event.getUI().addPollListener(poll -> refresh());
        intervalBefore = event.getUI().getPollInterval();
        event.getUI().setPollInterval(EVERY_SECOND);
        refresh();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stop();
    }

    private void refresh() {
        Progress progress = source.get();
        if (progress.finished()) {
            stop();
            bar.setIndeterminate(false);
            bar.setValue(1);
            text.setText(progress.text());
            whenFinished.run();
            return;
        }
        bar.setIndeterminate(progress.total() == 0);
        if (progress.total() > 0) {
            bar.setValue(Math.min(1.0, (double) progress.done() / progress.total()));
            text.setText(progress.text() + ": " + progress.done() + " из " + progress.total());
        } else {
            text.setText(progress.text());
        }
    }

    private void stop() {
        Registration running = polling;
        if (running != null) {
            running.remove();
            polling = null;
            getUI().ifPresent(ui -> ui.setPollInterval(intervalBefore));
        }
    }
}
