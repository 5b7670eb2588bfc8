package ru.nastavnik.e2e;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/** Leaves the chapters out that come after one that failed: they would only wait in vain for what did not happen. */
class ChapterByChapter implements ExecutionCondition, TestWatcher {
    private static final ExtensionContext.Namespace PLACE = ExtensionContext.Namespace.create(ChapterByChapter.class);
    private static final String FAILED = "failed";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        String failed = context.getRoot().getStore(PLACE).get(FAILED, String.class);
        return failed == null
                ? ConditionEvaluationResult.enabled("no chapter has failed")
                : ConditionEvaluationResult.disabled("the chapter failed: " + failed);
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        context.getRoot().getStore(PLACE).put(FAILED, context.getDisplayName());
    }
}
