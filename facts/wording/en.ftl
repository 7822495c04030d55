# The sentences the bot says, in English (Project Fluent).

## Answers

help-greeting = Hello! Ask me about relations between Vietnam, Russia and ASEAN, for example: "How big was trade between Vietnam and Russia in 2024?"
help-thanks = You are welcome. Ask on whenever you like.
help-about = I answer questions about Vietnam, Russia and ASEAN from recorded facts, each with its source. Just ask, in English, Vietnamese or Russian.
help-name = What would you like to know about { $name }? Add a word or two, for example “when”, “how much” or “who”.
partial-time = Nothing is recorded for { $missing }. This is on record:
verdict-yes = Yes, that is on record:
verdict-no = No, the record says otherwise:
verdict-open = This is what the record says:
correction = No: the records say { $recorded }, not { $claimed }.
difference = { $first } ({ $of-first }) and { $second } ({ $of-second }): { $unit ->
    [percent] a difference of { $difference } (in percentage points).
   *[other] a difference of { $difference }, or { $share } relative to the first.
  }
not-recorded = { $near ->
    [0] I have no record of that.
   *[other] I have no record of that. The nearest records are below; they do not answer your question.
  }
off-topic = { $count ->
    [0] That is not something I have facts about.
   *[other] That is not something I have facts about. I can answer about: { $topics }.
  }
unanswered = I have no record for this part: { $questions }
carried = (I take this to be about: { $subject }.)
further = { $count ->
    [0] That is all I have on record about it.
   *[other] Also on record:
  }
superseded = Superseded by: { $by }
ambiguous = Which of these do you mean?
other-language = Recorded only in { $language ->
    [vi] Vietnamese
    [ru] Russian
   *[en] English
  }.

## Browsing

browse = { $count ->
    [0] { $title }: nothing on record.
    [one] { $title }: one fact
   *[other] { $title }: { $count } facts
  }
browse-timeline = { $named ->
    [0] Timeline
   *[other] Timeline, { $topic }
  }
browse-incomparable = These two have no figures that can be compared. Choose two of one kind, for example two trade figures.

## Checking a message

check-introduction = { $count ->
    [one] I found one claim in this message and held it against the records:
   *[other] I found { $count } claims in this message and held them against the records:
  }
check-supported = On record
check-contradicted = The record says otherwise
check-not-covered = Not in my records
check-intended = On record only as something planned or expected:
check-nothing = I found nothing in this message that I could check. I look for names, dates and figures about Vietnam, Russia and ASEAN.

## Replies, on Discord and in the terminal

command-ask = ask
command-ask-description = Ask a question and get the recorded fact with its source
command-ask-question = question
command-ask-question-description = In English, Vietnamese or Russian

reply-as-of = As of: { $date }
reply-said-by = Said by: { $speaker }
reply-note = Note: { $note }
reply-disputed = The sources differ on this.
reply-source = Source: { $source }
reply-title = “{ $title }”
reply-article = article of { $date }
reply-article-undated = article, date not recorded
reply-undated = date not recorded
reply-no-publisher = publisher not recorded
reply-near = Related records
reply-more = { $count ->
    [one] … and one more
   *[other] … and { $count } more
}
discord-sorry = Sorry, something went wrong here, so your question has not been answered. Please try again in a moment.

## Discord: commands

command-topic = topic
command-topic-description = All facts of a topic
command-entity = entity
command-entity-description = All facts about a person, body or place
command-source = source
command-source-description = An article, and all facts read in it
command-fact = fact
command-fact-description = One fact, by its id or a few of its words
command-timeline = timeline
command-timeline-description = What happened when
command-compare = compare
command-compare-description = Two figures side by side
command-help = help
command-help-description = What you can ask, and how
command-about = about
command-about-description = Which facts these are, and how answers are found
command-privacy = privacy
command-privacy-description = What is kept about you
command-language = language
command-language-description = The language of replies where a question shows none
command-mydata = mydata
command-mydata-description = What is kept about you
command-mydata-export = export
command-mydata-export-description = Get it as a file, here and now
command-mydata-delete = delete
command-mydata-delete-description = Delete it, at once and everywhere
command-group = vrafacts
command-group-description = Facts about Vietnam, Russia and ASEAN
command-more = more
command-more-description = More about the facts
command-check = Check this message
option-language = language
option-language-description = The language of the reply
option-chosen-description = Leave it out to follow Discord’s setting
option-private = private
option-private-description = Show the reply to you alone
option-topic = topic
option-topic-description = For example trade, energy or diplomacy
option-timeline-topic-description = One topic; leave it out for the milestones
option-name = name
option-name-description = In English, Vietnamese or Russian
option-source = source
option-source-description = Its publisher, title or date
option-fact = fact
option-fact-description = Its id or a few of its words
option-from = from
option-from-description = From when, for example 2001 or 2016-05
option-to = to
option-to-description = Until when, for example 2012 or 2016-05
option-first = first
option-first-description = A fact with a figure
option-second = second
option-second-description = Another of the same kind
language-en = English
language-vi = Vietnamese
language-ru = Russian

## Discord: replies

reply-topic = A follow-up would be about: { $topic }
picked = You picked this record:
stance-expected = Expected then, not reported as done
stance-planned = Planned then, not reported as done
stance-opinion = An opinion
button-page-back = ◀ { $page }/{ $pages }
button-page-on = { $page }/{ $pages } ▶
button-more = More
button-whyy = Why this answer
button-cite = Sources
button-time = Timeline
button-next = Follow up
button-flag = Not right
button-show = Show to channel
button-drop = Remove
button-lang-en = English
button-lang-vi = Tiếng Việt
button-lang-ru = Русский
form-question = Ask a follow-up
form-question-label = Your question
form-question-example = And in 2013?
form-reason = Not right?
form-reason-label = What is wrong, and where can one read it?
form-reason-example = A moderator will read this.
report-kept = Thank you. The moderators will look into it.
report-lost = Sorry, your report could not be kept just now. Please send it again in a few minutes.
why = How this answer was found (facts { $version }, rules only, no language model):
cite-plain = Plain
cite-apa = APA
cite-gost = GOST R 7.0.5
cite-bibtex = BibTeX
shown = Shown to the channel.
wait = That was quick! You can ask again { $again }.
press-too-old = This button is from an earlier version and no longer works. Please ask again with /ask.
press-not-yours = Only the person who asked, or a moderator, can remove this reply.
no-such-choice = I know nothing by that name. Start typing again and pick one of the suggestions.
no-such-time = That is not a time I understand. Write 2001, 2016-05 or 2016-05-20, the earlier one first.
mydata-exported = All that I keep about you
mydata-deleted = It is deleted, everywhere: your language, your open suggestions, how you studied and played, your words in what else you sent and decided, and your name in all of it. /privacy says what stays.
mydata-lost = Sorry, that cannot be done just now. Please try again in a few minutes.
language-chosen = From now on I answer you in English where a question does not show its language.
language-left = From now on I follow Discord’s language setting again.
language-lost = Sorry, that could not be kept just now. Please try again in a few minutes.
reply-unread = I can read a reply only if it pings me. Press the button to ask a follow-up.
mention-of-another = I cannot read that message. To hold it against the facts, open its menu, then Apps, then “Check this message”.
help-discord = **Facts about Vietnam, Russia and ASEAN, each with its source**
  Ask with `/ask`, mention { $bot } with a question, or write to me directly, in English, Vietnamese or Russian. For example: “How big was trade between Vietnam and Russia in 2024?”
  - Look around: `/topic`, `/entity`, `/source`, `/fact`, `/timeline`, `/compare`.
  - Learn together with `/quiz`, `/leaderboard` and `/daily`, by yourself with `/study`; `/deck` gives you the cards for Anki or to print.
  - See it drawn: `/chart`, `/graph`, and `/timeline` with a picture.
  - Check what somebody wrote: the message’s menu → Apps → “Check this message”.
  - Propose a fact with `/suggest`; `/mysuggestions` shows what became of it.
  - `/language` sets your language; `/about` and `/privacy` tell what I am and what I keep, and `/mydata` gives or deletes it.
  - Moderators keep a server’s facts right with `/facts`.
  - `/reload` has me read the facts anew (for the bot’s owner).
  Admins choose the channels and members for each command under Server Settings → Integrations.
  Admins: `/settings` says where and how I answer here; `/block`, `/unblock` and `/audit` (who did what).
help-moved = This bot has other commands by some of these names, so mine are here: { $commands }.
about = **{ $facts } facts from { $sources } articles**, about { $names } people, bodies and places (version { $version }).
  Rules match a question with these records; no language model is involved, so the same question always gets the same answer. What is not recorded is said to be not recorded. “Why this answer” shows each step.
  The articles:
privacy = **What I keep about you**
  - your language, if you chose one with `/language`;
  - what you send: suggestions and reports (“Not right”), with your words, the facts concerned, the server, the channel, the time, how you want to be told, and what was decided;
  - as a moderator: your changes with their reasons, your decisions, and that you did something in a server’s log;
  - that a server has blocked you;
  - how you study: your plan (time zone, daily limits, topic, reminder), and which card you rated how and when;
  - quizzes: which you started, and what each of your answers was worth, not what it said, for 30 days; your points on the leaderboards you joined.
  All of it with your Discord id. Of my own replies in servers I keep which facts they tell, by ids, so that corrections reach them: 30 days unless the server sets another time, or none. The questions that I could not answer are kept only where a server has turned that on, without who asked: 90 days unless it sets another time.
  The rest stays until you delete it; where I leave a server, all that belongs to it goes after 30 days, unless it has set another time.
  `/mydata export` gives you all of it, `/mydata delete` deletes it, both at once and everywhere. What stays is that something was done, not by whom: a change and its reason, or a decision, without your name; a report without name and words; and that a server has blocked you, which is the server’s to keep.
  I store no other questions: a reply quotes its question, and the buttons read it back from there. In memory an answer is held for five minutes, so that pages turn quickly. I read only messages that mention me, reply to me or are sent to me directly, and those you have me check.

## Citations

citation-article = Article
citation-undated = n.d.
citation-paragraphs = { $count ->
    [one] para. { $paragraphs }
   *[other] paras. { $paragraphs }
}
citation-inferred-title = title inferred
citation-inferred-publisher = publisher inferred
citation-inferred-date = date inferred

## Terminal

terminal-greeting = Type a question in English, Vietnamese or Russian. Type exit or press Ctrl-D to leave.
terminal-leaving = exit, quit, bye, goodbye

## Quantities

quantity-usd = US${ $figure }
quantity-percent = { $figure }%
quantity-rank = { $count ->
    [1] first place
   *[other] number { $figure }
}
quantity-t = { $count ->
    [one] { $figure } metric ton
   *[other] { $figure } metric tons
}
quantity-countries = { $count ->
    [one] { $figure } country
   *[other] { $figure } countries
}
quantity-doses = { $count ->
    [one] { $figure } dose
   *[other] { $figure } doses
}
quantity-projects = { $count ->
    [one] { $figure } project
   *[other] { $figure } projects
}
quantity-years = { $count ->
    [one] { $figure } year
   *[other] { $figure } years
}

## The fact desk

command-facts = facts
command-facts-description = Keep this server's facts right (for moderators)
desk-not-yours-review = That is for this server's moderators. You can propose a fact with /suggest.
desk-not-yours-admin = That is for those who manage this server. Ask one of them.
desk-servers-only = That works in servers only: use it in one.
desk-lost = Sorry, nothing was changed: the database cannot be used just now. Please try again in a minute.
desk-faults = Nothing was changed. Please mend this and try again{ $more ->
    [0] :
   *[other] {" "}(and { $more } more):
}
desk-changed-meanwhile = Nothing was changed: somebody else changed it while you were writing. Look at it as it is now, then change it again.
desk-decided-meanwhile = Somebody else has decided about it already.
desk-another-person = In this server another person has to approve what you wrote yourself.


## Desk: adding and changing facts

command-facts-add = add
command-facts-add-description = Add a fact, with its source
command-facts-edit = edit
command-facts-edit-description = Change a fact in this server
command-facts-retire = retire
command-facts-retire-description = Withdraw a fact in this server
command-facts-restore = restore
command-facts-restore-description = Bring a withdrawn fact back
command-facts-history = history
command-facts-history-description = Who changed a fact, when, why and how
command-facts-revert = revert
command-facts-revert-description = Put a fact back as it once was
option-reason = reason
option-reason-description = Why; it stands in the history
option-revision = revision
option-revision-description = Its number in the history; 0 is as shipped with the bot
option-written-description = The language you write it in; leave it out and I see it by the text
option-edited-description = The language whose text you want to change
fact-form-add = Add a fact
fact-form-edit = Change a fact
fact-form-claim = { $language ->
    [any] The fact, in English, Vietnamese or Russian
    [vi] The fact, in Vietnamese
    [ru] The fact, in Russian
   *[en] The fact, in English
}
fact-form-claim-example = One claim, in your own words, complete on its own
fact-form-sources = Where it is read: one source a line
fact-form-sources-example = An id, a few words of a title, or a link; the paragraph behind it: vna-2025-energy-pillar ¶21
fact-form-date = When it was so or happened (if known)
fact-form-date-example = 2024, March 2001, 1.3.2001, 2001/2012
fact-form-more = More, as YAML (optional)
fact-form-more-example = property, entities, quantity, note, questions …, as facts/README.md shows
fact-form-reason = Why
fact-form-reason-example = It stands in the history.
draft-no-claim = Write the fact itself: it has to say something in one language at least.
draft-no-source = Say where it is read: the id, the title or the link of a source.
draft-which-source = “{ $source }” fits several sources: { $sources }. Write the id of the one you mean; for a new one add its link.
draft-no-such-source = There is no source { $source }. For a new one, write its title or its link.
draft-no-such-date = “{ $date }” is not a time I understand. Write 2024, 2016-10, 2001-03-01 or 2001/2012.
draft-no-fields = { $field }: write one field a line with its value, for example “property: trade-turnover”.
draft-own-field = “{ $name }” has a field of its own in the form; take it out of the YAML.
draft-id-stays = The id of a fact stays as it is: { $fact }.
draft-id-taken = The id { $fact } is taken, perhaps by a fact that was withdrawn. Choose another, or leave it out.
fact-mend = Nothing was changed. Please mend this{ $more ->
    [0] :
   *[other] {" "}(and { $more } more):
}
button-fact-mend = Back to the form
button-fact-again = Edit it as it is now
fact-words-kept = What you wrote is kept for a quarter of an hour: the button opens the form with it again.
fact-words-gone = What you wrote is no longer here. Please start again with /facts add or /facts edit.
fact-changed-meanwhile = Nothing was changed: somebody else changed `{ $fact }` since you saw it.
fact-unchanged = Nothing was changed: it is so already.
fact-too-long = `{ $fact }` is too long for a form. Change it in a file, with /facts export and /facts import.
fact-waiting = It waits for another person’s approval, as this server wants it: number { $number } in /facts review. I will write to you when it is decided; /mysuggestions shows it too.
fact-added = Added: this server is answered with it from now on. With /facts edit you can add a language or further fields; /facts retire withdraws it.
fact-edited = Changed: this server is answered with it from now on. /facts history shows what it was before.
fact-retired = Withdrawn in this server: `{ $fact }`. /facts restore brings it back.
fact-gone = `{ $fact }` is withdrawn in this server. /facts restore brings it back.
fact-restored = Brought back: this server is answered with it again.
fact-reverted = Put back as it was then. /facts history shows all that was changed.
fact-none-withdrawn = No fact like that is withdrawn here. /facts history shows what became of a fact.
fact-no-such-revision = `{ $fact }` has no revision { $number } here. /facts history shows which there are.
fact-history = **`{ $fact }` in this server**, the latest change first
fact-revert-choose = Put it back as it was at …
fact-revert-form = Put it back as at revision { $number }
revision = **{ $number }** · { revision-action } by { $by }{ $approved ->
    [yes] , approved by { $approver }
   *[no] {""}
} · { $at }
revision-action = { $action ->
    [add] added
    [edit] changed
    [retire] withdrawn
    [restore] brought back
    [revert] put back
    [import] imported
   *[other] { $action }
}
revision-name = { $number } · { revision-action } · { $date }
revision-shipped = **0** · as shipped with the bot
revision-shipped-name = 0 · as shipped with the bot
revision-by-nobody = somebody who had their data deleted



## Desk: import and export

command-facts-import = import
command-facts-import-description = Add or change facts from a file
command-facts-export = export
command-facts-export-description = Get this server’s facts as a file
option-file = file
option-file-description = YAML, as /facts export writes it
option-everything = everything
option-everything-description = Also the facts that come with the bot
facts-exported = This server’s records. /facts import reads such a file.
import-too-large = That file is larger than { $most } kB. Divide it and import the parts one after the other.
import-unread = The file could not be fetched from Discord. Please try again.
import-faults = Nothing was imported. { $count ->
    [one] This is to be mended first
   *[other] These { $count } things are to be mended first
}{ $more ->
    [0] :
   *[other] ; the last { $more } stand in the file below:
}
import-preview = Nothing has been changed yet. If you import this file{ $same ->
    [0] :
    [one] , one record stays as it is, and:
   *[other] , { $same } records stay as they are, and:
}
import-added = { $count ->
    [one] one is added
   *[other] { $count } are added
}
import-changed = { $count ->
    [one] one is changed
   *[other] { $count } are changed
}
import-withdrawn = { $count ->
    [one] one is withdrawn
   *[other] { $count } are withdrawn
}
import-same = Nothing to import: all that is in this file is so already.
import-done = { $count ->
    [one] Imported: one record was changed.
   *[other] Imported: { $count } records were changed.
} This server is answered with it from now on; /facts history shows each change.
import-cancelled = Nothing was imported.
import-too-old = That file is no longer here. Please send it again with /facts import.
import-changed-meanwhile = Nothing was imported: somebody changed one of these records meanwhile. This is how it would be now:
button-import = Import
button-import-not = Do not import



## Desk: suggestions and review

command-suggest = suggest
command-suggest-description = Propose a fact to this server’s moderators
command-mysuggestions = mysuggestions
command-mysuggestions-description = What became of what you proposed or objected to
command-facts-review = review
command-facts-review-description = Decide about suggestions, objections and drafts
option-suggest-language-description = The language you write it in; leave it out and I see it by the text
form-suggest = Propose a fact
form-suggest-claim = What should be on record?
form-suggest-claim-example = One claim, complete on its own
form-suggest-source = Where can one read it?
form-suggest-source-example = A link, or the title of an article
form-suggest-date = When was it?
form-suggest-date-example = 2024, 2016-05 or 20 May 2016
form-tell = How shall I tell you what became of it?
form-tell-dm = By direct message
form-tell-channel = In this channel
form-tell-no = Not at all
suggest-kept = Thank you! This is suggestion { $number }. The moderators will read it and accept, merge or decline it; nothing is told as a fact before.
suggest-dm = I will write to you when they have decided, if you allow direct messages from this server. /mysuggestions shows it too.
suggest-channel = I will mention you in this channel when they have decided. /mysuggestions shows it too.
suggest-no = /mysuggestions shows what became of it.
suggest-empty = There was nothing to read in it. Please use /suggest again and write what should be on record.
suggest-full = So many of your suggestions and objections are still waiting here that the moderators need to catch up first. Please come back once some are decided; /mysuggestions lists them.
mine = What you proposed or objected to: { $count }
mine-none = Nothing of yours is kept here. /suggest proposes a fact, and “Not right” beneath an answer says what is wrong with it.
outcome-open = Waiting for the moderators.
outcome-approved-suggestion = Accepted as the fact `{ $fact }`.
outcome-approved-report = The moderators agreed; it was about the fact `{ $fact }`.
outcome-approved-draft = Approved: `{ $fact }`.
outcome-merged = Merged into the fact `{ $fact }`.
outcome-declined = Declined. The reason: { $reason }
outcome-withdrawn = `{ $fact }` is not told here any more.
told-in = Server: { $server }
review-suggestion = Suggestion { $number }
review-report = Objection { $number }
review-draft = Draft { $number }
review-of = { $at } of { $count }
review-forgotten = somebody who had their data deleted
review-source = Source: { $source }
review-no-source = none named
review-date = Date: { $date }
review-empty = Nothing is waiting: everything is decided.
review-gone = That is not waiting here any more.
review-outdated = That page was out of date. This is how it is now.
review-needs-source = A fact needs a source, and none is named. Choose “Edit and approve” to add one.
review-needs-date = I cannot read “{ $date }” as a date. Choose “Edit and approve” to write it as 2016-05 or 20 May 2016, or leave it out.
review-needs-why = Please say why: the member is told your reason.
review-no-such-fact = I know no fact by that name. Choose one of the list, or write a few of its words or its id.
review-waits = In this server another person has to approve what you write yourself: your change waits as draft { $number }. This stays open until then.
review-dispute = `{ $fact }` is marked as disputed in every answer until this is decided.
review-settle = `{ $fact }` is no longer marked as disputed.
review-merge = Merge into a fact
review-merge-likely = Which fact says it already?
review-merge-other = Another, named below
review-merge-words = Or another: words from it, or its id
review-decline = Decline
review-decline-why = Why? The member is told.
review-decline-example = For example: the article does not say so
review-button-approve = Approve
review-button-edit = Edit and approve
review-button-merge = Merge into…
review-button-decline = Decline…
review-button-correct = Correct the fact…
review-button-retire = Withdraw the fact
review-button-dispute = Mark as disputed
review-button-settle = No longer disputed
review-button-agree = Agreed, already mended


## Desk: gaps, outdated and untranslated facts

command-facts-gaps = gaps
command-facts-gaps-description = Questions that found no answer here
gaps = { $count ->
    [0] Nothing is missing: every question kept so far has its answer.
    [one] One thing was asked here and is not on record
   *[other] { $count } things were asked here and are not on record
}
gaps-off = This server does not keep questions that found no answer. Its admins can turn that on in /settings; who asked is not kept.
gap-asked = { $count ->
    [one] asked once
    [2] asked twice
   *[other] asked { $count } times
}, last { $latest } · { $languages }
button-gap-fact = Make a fact
button-gap-name = Add a word or name
button-gap-drop = Dismiss
gap-reason = Asked here: { $question }
gap-name = { $language ->
    [vi] A word or name in Vietnamese
    [ru] A word or name in Russian
   *[en] A word or name in English
}
gap-question = The question (to read)
gap-phrase = The word or name that I did not know
gap-what = What it means
gap-what-example = For example: Lavrov, ASEAN, trade
command-facts-stale = stale
command-facts-stale-description = Facts past their review date
stale = { $count ->
    [0] No fact is past its review date.
    [one] One fact is past its review date
   *[other] { $count } facts are past their review date
}
stale-since = to be looked at by { $date }
button-stale-edit = Edit
button-still-right = Still right
still-right = Still right
still-right-date = When to look again
still-right-date-example = 2027, 2027-05, May 2027
still-right-no-date = I cannot read “{ $date }” as a time to come. Write 2027 or 2027-05.
still-right-reason = Looked at again: still right
form-text-there = The text there is (to read)
command-facts-untranslated = untranslated
command-facts-untranslated-description = Facts that lack a language
option-lacking-description = The language they lack; leave it out for any
untranslated = { $count ->
    [0] No fact lacks it.
    [one] One fact lacks a language
   *[other] { $count } facts lack a language
}
button-translate = { $language ->
    [vi] Add Vietnamese
    [ru] Add Russian
   *[en] Add English
}
translate = { $language ->
    [vi] Vietnamese text of a fact
    [ru] Russian text of a fact
   *[en] English text of a fact
}
translate-text = { $language ->
    [vi] The same in Vietnamese
    [ru] The same in Russian
   *[en] The same in English
}
translate-not-lacking = That fact has this language by now, or is no longer there. Use /facts untranslated again.
translate-empty = Nothing was changed: the text was empty.
translate-reason = Translated


## Desk: sources, names and words

command-facts-source = source
command-facts-source-description = Add or change an article
command-facts-entity = entity
command-facts-entity-description = Add or change a person, body, place …
command-facts-alias = alias
command-facts-alias-description = Give somebody or something another name
command-facts-word = word
command-facts-word-description = Add a word that people ask with
option-entity = entity
option-entity-description = Whom or what it names
option-written-in-description = The language it is in
option-alias-description = The other name; one given here before can be removed
option-what = what
option-what-description = What is asked for with it: trade, visits …
option-word = word
option-word-description = The word or phrase; one added here before can be removed
option-kind = kind
option-kind-description = What it is; needed for a new one
option-changed-entity-description = To change one there is; leave it out for a new one
option-changed-source-description = To change one there is; leave it out for a new one
option-id = id
option-id-description = For a new one; left out, it is made of its words
kind-state = state
kind-person = person
kind-office = office
kind-body = body
kind-company = company
kind-agreement = agreement
kind-place = place
kind-event = event
kind-project = project
kind-product = product
kind-document = document
kind-topic = topic
naming-odd = A name or word cannot have ^, $ or … in it.
naming-empty = There is no word in “{ $text }”.
naming-short = “{ $text }” is too short: it would match nearly anything.
naming-number = “{ $text }” is only a number or a date, and those I understand in questions already.
naming-hollow = “{ $text }” says nothing by itself: it would match nearly any question.
naming-known = “{ $text }” means **{ $meaning }** already. Nothing is to be done.
naming-name = { $language ->
    [vi] In Vietnamese
    [ru] In Russian
   *[en] In English
}, “{ $text }” is to be another name of **{ $meaning }**.
naming-word = { $language ->
    [vi] In Vietnamese
    [ru] In Russian
   *[en] In English
}, “{ $text }” is to ask for **{ $meaning }**.
naming-remove = { $language ->
    [vi] In Vietnamese
    [ru] In Russian
   *[en] In English
}, “{ $text }” was given here to **{ $meaning }**. Shall it be taken away?
naming-others = ⚠️ It means something else already: { $others }. A question with it could then mean either.
naming-facts = { $count ->
    [0] No fact has these words.
    [one] One fact has these words, and will be found by them:
   *[other] { $count } facts have these words, and will be found by them:
}
naming-more-facts = … and { $count } more
naming-gone = That is no longer here: a proposal waits for a quarter of an hour. Please use the command again.
naming-done = Done: questions here are read with it from now on.
naming-cancelled = Nothing was changed.
button-name-yes = Confirm
button-name-remove = Take it away
button-name-no = Cancel
record-id-taken = The id { $id } is taken, perhaps by one that was withdrawn. Choose another, or leave it out.
record-id-odd = An id is made of small letters, digits and single hyphens, for example vna-2025-visit: “{ $id }” is not. Leave it out, and I make one.
entity-form = Whom or what facts are about
entity-form-name-en = Name in English
entity-form-name-en-example = A name in one language is enough.
entity-form-name-vi = Name in Vietnamese
entity-form-name-vi-example = Write it with its marks.
entity-form-name-ru = Name in Russian
entity-form-name-ru-example = In the nominative.
entity-form-description = What it is: one line a language
entity-form-description-example = en: state oil company of Russia
entity-form-aliases = Other names: one line a language
entity-form-aliases-example = en: Viet Nam; SRV
entity-no-name = It needs a name, in one language at least.
entity-which-kind = Say what the new one is: choose its kind. To change one there is, choose it as the entity.
entity-which-language = Say which language this line is in, with en:, vi: or ru: before it: “{ $line }”
entity-new = **{ $name }** is to be added, as `{ $id }`.
entity-changed = **{ $name }** (`{ $id }`) is to be changed.
entity-others = ⚠️ “{ $text }” means something else already: { $others }. A question with it could then mean either.
source-form = An article
source-form-title = Title, as published
source-form-title-example = Leave empty what is not known.
source-form-publisher = Publisher
source-form-publisher-example = Vietnam News Agency
source-form-published = Date
source-form-published-example = 2025, 2025-05, 2025-05-09
source-form-url = Link
source-form-url-example = https://…
source-form-language = Language (code)
source-form-language-example = en, vi, ru, th …
source-empty = An article needs a title, a publisher or a link.
source-odd-url = “{ $url }” is not a link: one begins with https:// or http:// and has no spaces.
source-odd-language = “{ $language }” is not the code of a language: write en, vi, ru or another.
source-kept = Kept: { $source } · `{ $id }`


## Desk: settings and blocks

admission-blocked = The admins of this server have decided that I do not answer you here. `/privacy` and `/mydata` work all the same.
admission-elsewhere = In this server I answer in { $channels }. You can also write to me directly.
admission-not-here = I do not answer in this channel. Try another one, or write to me directly.
admission-nowhere = The admins of this server have not chosen yet where I answer. You can write to me directly.
admission-unread = I cannot read just now what this server has changed, and would rather not answer than answer wrongly. Please try again in a minute.
command-settings = settings
command-settings-description = How I work in this server (for its admins)
settings-where = Answers
settings-pace = Pace
settings-people = Team
settings-kept = Storage
settings-turn-on = Turn on
settings-turn-off = Turn off
settings-choose = Choose…
settings-take-out = Take out what is gone
settings-gone = No longer in this server: { $ids }
settings-nowhere = No channel is chosen yet, so I answer in none.
settings-everyone = Everybody has that role. Choose roles that only some members have.
settings-cannot-write = I cannot write in { $channel }. Give me “View Channel” and “Send Messages” there, then choose it again.
setting-none = none
setting-on = on
setting-off = off
setting-of-bot = the bot's default
setting-where = Where I answer
setting-where-about = This panel, the other commands for moderators, `/help`, `/privacy` and `/mydata` work everywhere.
setting-where-all = in all channels
setting-where-only = only in the channels below
setting-where-except = in all but the channels below
setting-channels = Channels
setting-channels-about = A thread counts as its channel.
setting-language = Language
setting-language-about = Where neither the question nor the member says which.
setting-language-discord = as set in Discord
setting-private = Private replies
setting-private-about = Replies to commands are seen only by the person who asked, unless they add `private: False`.
setting-cooldown-questions = Questions in a row
setting-cooldown-questions-about = So many one member may ask in one channel within the time below.
setting-cooldown-seconds = Within
setting-cooldown-seconds-about = Counted from the first of them.
setting-reviewers = Reviewers
setting-reviewers-about = Roles that may keep the facts right, with all of `/facts`. Whoever can manage the server always may.
setting-admins = Admins
setting-admins-about = Roles that may do that too, change these settings, block members and read `/audit`.
setting-second-person = A second person approves
setting-second-person-about = A change takes effect only once somebody other than its author has approved it.
setting-log-channel = Mod log
setting-log-channel-about = I note every change there in a short line, without pinging anybody.
setting-keep-questions = Keep unanswered questions
setting-keep-questions-about = For `/facts gaps`: their words only, not who asked.
setting-questions-days = Keep them for
setting-questions-days-about = Older ones are deleted.
setting-corrections = Corrections
setting-corrections-about = When a fact is corrected, at most so many earlier answers get a reply that says so.
setting-answers-days = Remember answers for
setting-answers-days-about = Only their ids, so that corrections reach them.
setting-departed-days = After I leave
setting-departed-days-about = All that is kept for this server is deleted after that time.
setting-count-questions = { $count ->
    [0] no limit
    [one] { $count } question
   *[other] { $count } questions
}
setting-count-seconds = { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}
setting-count-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
setting-count-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
setting-count-corrections = { $count ->
    [0] none
    [one] { $count } answer
   *[other] { $count } answers
}
command-block = block
command-block-description = Answer somebody no more in this server (for its admins)
command-unblock = unblock
command-unblock-description = Answer somebody again in this server (for its admins)
option-user = user
option-user-description = A member, or the id of somebody who has left
option-block-reason-description = Why; it stands in the audit log
block-done = From now on I do not answer { $member } in this server. `/unblock` undoes it.
block-already = { $member } is blocked in this server already.
block-yourself = You cannot block yourself.
block-me = I cannot block myself. To silence me, choose under `/settings` where I answer.
block-admin = { $member } helps to manage this server and cannot be blocked.
unblock-done = From now on I answer { $member } in this server again.
unblock-already = { $member } is not blocked in this server.


## Desk: the audit log

command-audit = audit
command-audit-description = Who did what to the facts and settings (for admins)
option-person = person
option-person-description = Who did it
option-action = action
option-action-description = What was done; pick one of the suggestions
option-target = target
option-target-description = To what: the id of a fact, the number of a suggestion, a member
option-since = since
option-since-description = A day, month or year: 2026-05-20, 2026-05, 2026
audit-title = Audit log
audit-empty = Nothing of that kind was done here.
audit-no-such-time = “{ $since }” is not a day, month or year that I understand. Write 2026, 2026-05 or 2026-05-20.
audit-newest = ⏮ Newest
audit-older = Older ▶
audit-file = As a file
audit-exported = { $count ->
    [one] { $count } entry of the audit log, by your filters
   *[other] { $count } entries of the audit log, by your filters
}
audit-exported-in-part = The newest { $count } entries of the audit log: no more fit into a file here. Narrow the filters for older ones.
log-fact = fact
log-source = article
log-entity = person, body or place
log-alias = names of
log-word = words for
log-dispute = dispute about
log-review = submission
log-import = Imported
log-settings = Setting
log-block = Blocked
log-unblock = Unblocked
log-did-add = Added
log-did-edit = Changed
log-did-retire = Withdrawn
log-did-restore = Brought back
log-did-revert = Set back
log-did-import = Imported
log-did-dispute = Opened
log-did-settle = Settled
log-did-approved = Approved
log-did-merged = Merged
log-did-declined = Declined
log-forgotten = somebody who had their data deleted
log-more = … and { $count } more; `/audit` shows them all.



## Corrections

correction-changed = **Correction.** What is told above has been corrected since. It said:
correction-now = **Now:**
correction-figure = **Now**, with the figure { $figure }:
correction-withdrawn = **Correction.** The moderators have withdrawn what is told above:
correction-restored = **Correction.** What was withdrawn is told again:

## Reloading

command-reload = reload
command-reload-description = Read the facts anew (for the bot’s owner)
reload-not-yours = That is for the owner of this bot. Moderators change a server’s facts with /facts.
reload-done = Read anew: { $facts } facts, version { $version }. Questions are answered from them now.
reload-same = Nothing has changed: { $facts } facts, version { $version }.
reload-faults = The old facts stay. Please mend this and try again{ $more ->
    [0] :
   *[other] {" "}(and { $more } more):
}

## Records in doubt

reply-doubted = Moderators of this server are checking this record.

## Desk: what is told of the languages, the figure and the fields of a fact

fact-read-as = Kept as: { $language }. If it is another language, choose it here:
fact-other-languages = It also has a text in: { $languages }. That says what it said before; /facts edit with the option “{ option-language }” changes it too.
fact-other-figure = The figure recorded with it is still { $figure }. If that has changed too, change “quantity” under “{ fact-form-more }” with /facts edit.
facts-none-own = This server has no records of its own yet. With the option “{ option-everything }” you get the facts that come with the bot.
review-would = If it is approved:
field-text = Text ({ $language })
field-references = Sources
field-time = Date

## Cards

card-date-year = Which year?
card-date-month = Which month and year?
card-date-day = Which day, month and year?
card-number-money = How much?
card-number-count = How many?
card-number-percent = What percentage?
card-number-rank = Which place?
card-name-state = Which country?
card-name-person = Who?
card-name-office = Which office?
card-name-body = Which organisation?
card-name-company = Which company?
card-name-agreement = Which document?
card-name-place = Which place?
card-name-event = Which event?
card-name-project = Which project?
card-name-product = Which product?
card-name-document = Which document?
card-name-topic = What is missing?
card-list-state = Which { $count } countries?
card-list-person = Which { $count } people?
card-list-body = Which { $count } organisations?
card-list-company = Which { $count } companies?
card-list-place = Which { $count } places?
card-list-name = Which { $count }?
card-one-of = { $about } · no. { $position }
card-recall = What do the records say?
picture-chart = { $named ->
    [0] Figures on record
   *[other] Figures on record: { $topic }
}
picture-graph = { $named ->
    [0] Who met whom
   *[other] Who met whom: { $name }
}
picture-sources = Sources
picture-happened = happened
picture-planned = planned or expected at the time
picture-result = recorded result
picture-aim = target or expectation, not a result
picture-noted = { $mark } An editor’s note belongs to this; the CSV file has it.
picture-more = Not shown here: { $count } more. The CSV file has everything.
encounter-summit-held = summit
encounter-meeting = meeting
encounter-phone-call = phone call
encounter-visit = visit
encounter-interview-given = interview
picture-study = Study progress
picture-cards = Cards: { $count }
picture-cards-new = new
picture-cards-learning = learning
picture-cards-review = known
picture-cards-relearning = relearning
picture-retention = Remembered: { $share }
picture-reviews = Reviews in the last { $days ->
    [one] { $days } day
   *[other] { $days } days
}: { $count }
picture-due = Cards due in the next { $days ->
    [one] { $days } day
   *[other] { $days } days
}: { $count }
command-chart = chart
command-chart-description = A picture of the figures on record
command-graph = graph
command-graph-description = A picture of who met whom
option-chart-kind = kind
option-chart-kind-description = Trade, investment …; without it, all
option-graph-name-description = Only whom this one met
option-picture = picture
option-picture-description = Show it as a picture
option-theme = theme
option-theme-description = Colours of the picture; dark where not chosen
theme-dark = dark
theme-light = light
button-csv = CSV
picture-table = { $count ->
    [one] The data of the picture: { $count } row
   *[other] The data of the picture: { $count } rows
}
picture-no-files = I may not attach files here, so this is the picture in words. The permission “Attach Files” would let me show it.
picture-no-table = I may not attach files here. Ask for it in a direct message, or have somebody give me the permission “Attach Files”.
picture-nothing-timeline = Nothing with a date is recorded for that. Try another topic or a longer time.
picture-nothing-chart = No figures are recorded for that. Try another kind, or leave it out to see all figures.
picture-nothing-graph = No meeting, call or visit is recorded for that. Leave the name out to see everybody.
command-study = study
command-study-description = Learn the facts by cards, at your own pace
command-study-cards = cards
command-study-cards-description = What is due, then something new
command-study-plan = plan
command-study-plan-description = How much a day, and reminders
command-study-stats = stats
command-study-stats-description = What you know by now, and what comes
option-study-topic-description = One topic; leave it out for all of your plan
option-study-new = new
option-study-new-description = New cards a day, at most
option-study-repeats = repeats
option-study-repeats-description = Cards to repeat a day, at most
option-study-plan-topic-description = What new cards are about
option-study-zone = zone
option-study-zone-description = Where your day begins, at 4 a.m.
option-study-remind = remind
option-study-remind-description = When I write to you if something is due; or off
study-remind-off = off
study-left = Left for today: { $due } to repeat, { $new } new
study-new = New
study-corrected = ⚠️ **Corrected:** this fact has been corrected since you learnt it. Please learn it anew.
study-show = Show the answer
study-again = Again
study-hard = Hard
study-good = Good
study-easy = Easy
study-minutes = { $count } min
study-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
study-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
study-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
study-undo = ↩ Undo
study-go = Study now
study-beyond = Go on anyway
study-done = Done for today 🎉
study-nothing = Nothing is due just now.
study-empty = There are no cards of that here yet. Try another topic, or none.
study-today = { $count ->
    [one] Today you answered once.
   *[other] Today you answered { $count } times.
}
study-tomorrow = Tomorrow: { $due } to repeat, { $new } new.
study-held-back = { $count ->
    [one] Your daily limits leave { $count } card for later.
   *[other] Your daily limits leave { $count } cards for later.
} `/study plan` changes them.
study-counted = That card has been rated already; nothing is counted twice.
study-undone-already = That can no longer be taken back: it was already, or the card has been rated again since.
study-gone = That card is no longer there: its fact was withdrawn or changed. Nothing was counted.
study-not-yours = These cards are another person’s. `/study cards` gives you your own.
study-too-old = This button is from an earlier version and no longer works. `/study cards` goes on where you stopped.
study-plan = Your plan
study-plan-kept = Your plan is kept
study-plan-new = { $count ->
    [0] No new cards
    [one] { $count } new card a day
   *[other] { $count } new cards a day
}
study-plan-repeats = { $count ->
    [0] No cards to repeat
    [one] At most { $count } card to repeat a day
   *[other] At most { $count } cards to repeat a day
}
study-every-topic = New cards of every topic
study-plan-topic = New cards about: { $topic }
study-plan-zone = Time zone: { $zone }
study-plan-no-reminder = No reminders
study-plan-reminder = A direct message at { $hour } if something is due. Please let me write to you: direct messages from this server must be allowed.
study-zone-hint = Your day follows UTC. Tell me where you live with `/study plan`, option “{ option-study-zone }”.
study-no-such-zone = I know no time zone by that name. Start typing a city or a country and pick one of the suggestions.
study-quiet = I will not remind you any more. `/study plan` turns it on again.
study-remind = { $count ->
    [one] { $count } card is due today.
   *[other] { $count } cards are due today.
}
study-remind-server = { $count ->
    [one] { $count } of them is studied in { $server }.
   *[other] { $count } of them are studied in { $server }.
}
study-remind-why = You asked for this with `/study plan`; it comes once a day at most.
study-remind-stop = No more reminders
study-stats = How your studies go
study-stats-none = You have not studied a card yet. `/study cards` begins.
study-stats-cards = { $count ->
    [one] { $count } card studied
   *[other] { $count } cards studied
}: { $learning } in learning, { $young } young, { $mature } mature (put off for three weeks or more)
study-stats-known = You should remember about { $share }% of them now.
study-stats-answers = Answers: { $today } today, { $week } in 7 days, { $month } in 30 days
study-stats-streak = { $count ->
    [one] Studied on { $count } day in a row
   *[other] Studied on { $count } days in a row
}
study-stats-recalled = Remembered when asked again: { $share }% in { $weeks } weeks
study-stats-recalled-mature = Of mature cards: { $share }%
study-stats-coming = Due: { $today } today, { $tomorrow } tomorrow, { $week } in 7 days
verdict-exact = Right.
verdict-alias = Right: that is { $read }.
verdict-script = Right, in other letters: { $read }.
verdict-typo = Right, but for a slip of the keys: { $read }.
verdict-rounded = Right, rounded.
verdict-members = Right: all { $total } of them.
verdict-members-some = { $named } of { $total } named.
verdict-members-and-others = { $named } of { $total } named; names that do not belong there take off from it.
verdict-more-precise = { $recorded ->
    [year] Right: the records give only the year.
   *[month] Right: the records give only the month.
}
verdict-less-precise = { $recorded ->
    [month] Right as far as it goes: the month is recorded too.
   *[day] Right as far as it goes: the day is recorded too.
}
verdict-without-year = That may be so, but the year is missing.
verdict-wrong = That is not it.
verdict-wrong-read = That is not it. I read: { $read }.
verdict-several = Several answers at once do not count: give one.
verdict-empty = There is no answer in that.
verdict-negated = That says what it is not: say what it is.
verdict-unit = The figure is not of that: look at the unit.
verdict-scale = The digits are right, the size is not: is it thousands, millions or billions?
verdict-vague = That leaves it open: give one date or one figure.
command-leaderboard = leaderboard
command-leaderboard-description = Who has how many points in this server’s quizzes
command-leaderboard-show = show
command-leaderboard-show-description = The ten with the most points, and your own place
command-leaderboard-join = join
command-leaderboard-join-description = Be on it: your points in quizzes count from now on
command-leaderboard-leave = leave
command-leaderboard-leave-description = Be on it no more, and delete your points
command-leaderboard-reset = reset
command-leaderboard-reset-description = Delete everybody’s points (moderators)
option-rank-topic-description = One topic; leave it out for all together
leaderboard = { $named ->
    [0] Leaderboard
   *[other] Leaderboard, { $topic }
  }
leaderboard-line = **{ $place }.** { $member } – { $count ->
    [one] { $points } point
   *[other] { $points } points
  }, { $asked ->
    [one] one question
   *[other] { $asked } questions
  }
leaderboard-how = Points come from quizzes. To be on it: `/leaderboard join`; to leave it: `/leaderboard leave`.
leaderboard-empty = Nobody has points here yet. Be the first: `/leaderboard join`, and then take part in a quiz.
leaderboard-joined = You are on the leaderboard: your points in quizzes here count from now on, and everybody can see them. With `/leaderboard leave` you leave it again.
leaderboard-there = You are on the leaderboard already. `/leaderboard show` shows it.
leaderboard-left = You are off the leaderboard, and your points here are deleted. With `/leaderboard join` you can come back.
leaderboard-not-there = You are not on the leaderboard, so no points of yours are kept here. With `/leaderboard join` you are on it.
leaderboard-reset-sure = **{ $title }**: delete everybody’s points? That cannot be undone. Who is on the leaderboard stays on it.
leaderboard-reset-done = **{ $title }**: all points are deleted. The next quiz begins at zero.
leaderboard-reset-empty = **{ $title }**: there are no points to delete.
leaderboard-kept = Everything stays as it is.
button-rank-reset = Delete all points
button-rank-keep = Keep them
log-leaderboard = leaderboard
log-did-reset = Set to zero
command-daily = daily
command-daily-description = A fact or a question in a channel each day (admins)
command-daily-set = set
command-daily-set-description = Have a fact or a question posted each day
command-daily-off = off
command-daily-off-description = Have nothing posted any more
command-daily-show = show
command-daily-show-description = What is posted, where, and when the next comes
option-channel = channel
option-channel-description = Where it is posted
option-hour = hour
option-hour-description = At which hour, from 0 to 23
option-zone = zone
option-zone-description = The time zone of that hour; left out: as before, or UTC
option-daily-what = what
option-daily-what-description = A fact with its source, or a question to answer
option-daily-topic-description = One topic; leave it out for all
daily-form-fact = a fact
daily-form-question = a question
daily-fact = Fact of the day
daily-question = Question of the day
button-daily-answer = Answer
button-daily-reveal = Show the answer
daily-set = That is set.
daily-shown = This is set:
daily-each-fact = Each day at { $hour } ({ $zone }) I post a fact with its source in { $channel }{ $named ->
    [0] .
   *[other] , about { $topic }.
  }
daily-each-question = Each day at { $hour } ({ $zone }) I post a question in { $channel }{ $named ->
    [0] .
   *[other] , about { $topic }.
  }
daily-next = The next one comes { $when }.
daily-off = Nothing is posted each day any more. With `/daily set` you can begin again.
daily-none = Nothing is posted each day here. `/daily set` begins it.
daily-nothing = There is nothing of that to post: no fact on record, or no question in this server’s language. Choose another topic, or leave it out.
daily-no-channel = The channel is gone. Choose another with `/daily set`.
daily-lacking = I cannot post in { $channel }. Please give me there: { $permissions }.
permission-view-channel = View Channel
permission-send-messages = Send Messages
daily-gone = This question is no longer on record. Tomorrow there is another one.
daily-answer = The answer: **{ $answer }**
log-daily = daily post
log-did-set = Set
log-did-off = Turned off
log-did-stopped = Turned off after three days on which I could not post
quiz-alone-begin = { $count ->
    [one] One question.
   *[other] { $count } questions.
} An empty line skips one, Ctrl-D leaves.
quiz-alone-type = Type your answer in English, Vietnamese or Russian.
quiz-alone-choose = Type the number of your choice.
quiz-alone-answer = The answer is: { $answer }
quiz-alone-score = Score: { $points } of { $count }.
quiz-alone-missed = To learn again:

## Decks to take along: /deck export and `deck --out`

deck-other = Other
deck-column-language = Language
deck-column-topic = Topic
deck-column-prompt = What is wanted
deck-column-question = Question
deck-column-answer = Answer
deck-column-fact = Fact
deck-column-note = Note
deck-column-speaker = Said by
deck-column-as-of = As of
deck-column-sources = Sources
deck-column-links = Links
deck-column-card = Card
handout-title = { $named ->
    [0] Study questions
   *[other] Study questions: { $topic }
  }
handout-about = From VRA Facts, { $date }. { $count ->
    [one] One question
   *[other] { $count } questions
  }; the answers are on the last pages, with the articles they come from.
handout-name = Name and date:
handout-questions = Questions
handout-answers = Answers and sources
command-deck = deck
command-deck-description = Cards to learn the facts with, elsewhere or on paper
command-deck-export = export
command-deck-export-description = Get the cards as a file: for Anki, as a table, or to print
option-format = format
option-format-description = For Anki if you choose nothing
option-deck-language-description = Cards in one language alone
deck-form-apkg = Anki (.apkg)
deck-form-csv = Table (.csv)
deck-form-pdf = Handout to print (.pdf)
deck-ready-apkg = **{ $count ->
    [one] One card
   *[other] { $count } cards
  } for Anki**, with their sources. Open the file with Anki (File → Import) or AnkiDroid. If you import a newer one later, it updates the cards, and what you have learnt stays.
deck-ready-csv = **{ $count ->
    [one] One card
   *[other] { $count } cards
  } as a table**, with their sources. Spreadsheet programs open it; other flashcard programs import it as CSV, comma-separated, in UTF-8.
deck-ready-pdf = **{ $count ->
    [one] One question
   *[other] { $count } questions
  } to print**, with room to write. The answers are on pages of their own, with the articles they come from at the foot.
deck-none = I have no cards for that. Try another topic or language, or leave both out to get all cards.
deck-no-files = I cannot attach a file here. Use `/deck export` in another channel or in a direct message to me; a single topic makes a smaller file.

## Quizzes

command-quiz = quiz
command-quiz-description = Learn the facts together
command-quiz-start = start
command-quiz-start-description = Start a quiz in this channel
command-quiz-stop = stop
command-quiz-stop-description = Stop the quiz in this channel (who started it, or moderators)
option-quiz-topic-description = One topic; leave it out for all of them
option-quiz-mode = mode
option-quiz-mode-description = How it is played; if you say nothing, everybody answers every question
option-quiz-questions = questions
option-quiz-questions-description = How many questions, 1 to 50; 10 if you say nothing
option-quiz-answers = answers
option-quiz-answers-description = Chosen from four, or typed; chosen if you say nothing
quiz-mode-normal = everybody answers
quiz-mode-race = race
quiz-mode-survival = survival
quiz-mode-repeat = missed ones again
quiz-mode-exam = exam, for you alone
quiz-form-choice = chosen from four
quiz-form-typed = typed
quiz-question = Question { $number } of { $count }
quiz-ends = Closes { $when }
quiz-rules-normal = Everybody answers. It closes early once all who take part are done.
quiz-rules-race = The first right answer takes the point.
quiz-rules-survival = Who is wrong or says nothing is out. Who takes part is settled by the first question.
quiz-rules-repeat = What nobody gets right comes again at the end.
quiz-rules-exam = Nobody else sees this, and there is no clock. You are told what was right at the end.
quiz-how = Answer with the button, or by replying to this message or writing in this channel with my name (@).
quiz-how-alone = Answer with the button, or just write your answer here.
quiz-tries-3 = You have three tries, and the best one counts.
quiz-tries-1 = You have one try.
quiz-tries-0 = Try as often as you like, but not faster than every 3 seconds.
quiz-half = There was a hint: answers are now worth half.
quiz-paused = **Paused.** When the quiz goes on, this question gets its whole time again.
quiz-hint = 💡 { $hint }
quiz-hint-decade = In the { $first }s.
quiz-hint-year = In { $year }.
quiz-hint-between = More than { $least } and less than { $most }.
quiz-right = ✅ **{ $answer }**
quiz-were-right = Right: { $members }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
  }
quiz-were-partly-right = Partly right: { $members }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
  }
quiz-nobody = Nobody got it right.
quiz-silence = Nobody answered.
quiz-passed-over = The record behind this question has been changed or withdrawn, so it does not count.
quiz-board = Scores
quiz-board-line = **{ $place }.** { $member } – { $points }, { $right } right
quiz-board-more = … and { $count } more
quiz-points = { $count ->
    [one] { $points } point
   *[other] { $points } points
  }
quiz-over = The quiz is over
quiz-over-silence = Nobody answered, so there are no scores.
quiz-missed = What was missed
quiz-missed-more = { $count ->
    [one] … and one more: it stands above with its question.
   *[other] … and { $count } more: they stand above with their questions.
  }
quiz-exam-over = **Your exam is over: { $points }, { $right } of { $count } right.** Here is every answer with its source:
quiz-exam-right = **{ $number }.** ✅ { $answer }
quiz-exam-partly = **{ $number }.** 🟡 Partly right. The whole answer: { $answer }
quiz-exam-wrong = **{ $number }.** ❌ Right would be: { $answer }
quiz-exam-skipped = **{ $number }.** ➖ Not answered. Right would be: { $answer }
quiz-you-right = ✅ **Right**, { $points }.
quiz-you-partly = 🟡 **Partly right**, { $points }.
quiz-you-wrong = ❌ **Not right.**
quiz-try-again = { $left ->
    [0] You can try again as long as the question is open.
    [one] You can try once more.
   *[other] You can try { $left } more times.
  }
quiz-wait-for-it = The right answer is shown once the question closes.
quiz-see-it = The right answer now stands beneath the question.
quiz-not-closed = That question is closed already. Answer the next one.
quiz-not-paused = The quiz is paused. Answer when it goes on.
quiz-not-again = You have answered this question already. The right answer is shown once it closes.
quiz-not-soon = That was quick. Wait three seconds, then try again.
quiz-not-out = You are not in this round: who misses a question is out. Wait for the next quiz.
quiz-unread = To answer, press the button beneath the question. I can read what you write only if you mention me (@).
quiz-which = To answer, press a button beneath the question, or write its letter with my name (@).
quiz-form = Question { $number }
quiz-form-answer = Your answer
quiz-not-yours = Only who started the quiz, or a moderator, can do that.
quiz-led-taken = Done.
quiz-led-closed = The quiz has gone on in the meantime, so nothing was changed.
quiz-none = There is no quiz in this channel. Start one with /quiz start.
quiz-no-place = I may not write in this channel. Ask an admin to let me, or start the quiz elsewhere.
quiz-no-cards = There are no such questions in this language yet. Choose another topic or another way to answer.
quiz-busy = There is a quiz in this channel already. Play along, or start yours in another channel.
quiz-begun = { $count ->
    [one] It begins: one question.
   *[other] It begins: { $count } questions.
  }
quiz-study-kept = { $count ->
    [one] One card is among yours and due now: `/study cards` shows it.
   *[other] { $count } cards are among yours and due now: `/study cards` shows them.
  }
quiz-study-none = There is nothing to add: you missed none, or they are among your cards already.
button-quiz-type = Answer
button-quiz-hint = Hint
button-quiz-skip = Next
button-quiz-pause = Pause
button-quiz-go = Go on
button-quiz-stop = Stop
button-quiz-study = Study these
button-quiz-again = Again
