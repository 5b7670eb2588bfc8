-- Who accepts or returns the figures of a round: asked of the decision table when they are submitted, and kept with the
-- round, so that a changed table holds from the next submission on.
alter table app.submission_round
    add column decider text check (decider in ('MUNICIPAL_HEAD', 'DEPARTMENT'));

update app.submission_round round
   set decider = case
                     when organization.id is null then 'MUNICIPAL_HEAD'
                     when organization.kind = 'college' or organization.state_owned then 'DEPARTMENT'
                     else 'MUNICIPAL_HEAD'
                 end
  from app.submission submission
  left join app.organization organization on organization.id = submission.organization_id
 where submission.id = round.submission_id;

alter table app.submission_round
    alter column decider set not null;
