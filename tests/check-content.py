# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the built-in prompts, the templates, the series of questions, the guide and the example, and that translators get every text of them.

Usage: check-content.py SRCDIR. Speaks TAP.
"""

import ast
import datetime
import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

SETS = ('getting-to-know', 'expectations', 'goal', 'reality', 'options', 'will', 'advisor',
        'challenger', 'connector', 'supporter', 'mentee-reflection', 'mentor-reflection', 'closing')
HATS = ('advisor', 'challenger', 'connector', 'supporter')
STAGES = ('getting-to-know', 'agreeing', 'working', 'drawing-to-a-close', 'afterwards')
AREAS = ('career', 'skills', 'network', 'confidence', 'perspective', 'decision', 'project')
GOAL_STATES = ('idea', 'active', 'resting', 'reached', 'changed', 'let-go')
ENDED = ('reached', 'changed', 'let-go')
TEMPLATES = ('first-meeting', 'agreement', 'goal-finding', 'regular', 'grow', 'exploring-paths',
             'decision', 'hard-moment', 'feedback', 'introductions', 'review', 'closing')
SIDES = ('mentor', 'mentee')
INSIGHTS = ('win', 'learned', 'changed-my-mind', 'thanks', 'hard-moment')
STATEMENTS = ('openness', 'clarity', 'rhythm', 'progress', 'respect', 'learning')

PROMPT = {
    'id': None,
    'set': SETS,
    'audience': ('mentor', 'mentee', 'both'),
    'hat': ('none',) + HATS,
    'stage': ('any',) + STAGES,
    'depth': ('light', 'medium', 'deep'),
}
PROMPTS_AT_LEAST = 240
SET_AT_LEAST = 5
PROMPT_SHORTER_THAN = 120
INVITATIONS = ('Write ', 'Describe ', 'Note ')

# What the button at the end of a page of the guide may do; some take a template, a series or a set.
DEEDS = ('add-relationship', 'become-mentor', 'look-for-mentor', 'new-goal', 'plan-session', 'private-note', 'questions')
SEQUENCE_SIZES = {'one-minute': 1, 'five-minutes': 3, 'deep': 6}  # the first three; the others ask three to five
DEEDS += tuple(f'private-note-{name}' for name in SEQUENCE_SIZES)
DEEDS += tuple(f'plan-session-{name}' for name in TEMPLATES) + tuple(f'questions-{name}' for name in SETS)
TOPICS = 14
PARAGRAPHS_AT_LEAST = 3
TOPIC_WORDS = range(100, 320)  # read in a minute or two


def one_of(*nicks):
    return ('enum', nicks)


def flags(nicks):
    return ('flags', nicks)


def number(low, high):
    return ('number', low, high)


def reference(*types):
    return ('reference', types)


def records(kind):
    return ('records', kind)


def record(kind):
    return ('record', kind)


# 'line' and 'text' are for translators, 'words' is a list of such lines; 'name' and 'names' stay as
# they are. What belongs to the keyring (the notebook, private notes) is not here on purpose: it never
# stands in a file. Times are floating, so there is no time zone either.
RECORD = {'created': 'timestamp', 'modified': 'timestamp'}
MEMBERS = {
    'mentee': dict(
        RECORD, name='name', mentorName='name', pronouns='line', headline='line', organisation='line',
        contacts='names', howWeMet='text', tags='words', role=one_of('mentor', 'mentee', 'peer'),
        state=one_of('exploring', 'active', 'paused', 'closing', 'closed'), stage=one_of(*STAGES),
        purpose='text', areas=flags(AREAS), started='date', plannedEnd='date', pausedUntil='date',
        nextReview='date', rhythmIdeal=number(0, 366), rhythmLatest=number(0, 366),
        usualLength=number(5, 600), usualPlace='line', remember=records('remember'), questionBox='words',
        contactLog=records('contact'), goals=records('goal'), sessions=records('session'),
        actions=records('action'), insights=records('insight'), agreements=records('agreement'),
        reviews=records('review'), feedback=records('feedback'), introductions=records('introduction'),
        resources=records('resource'), closing=record('closing')),
    'remember': dict(text='line', showNext='bool', done='bool'),
    'contact': dict(date='date', kind=one_of('call', 'message', 'meeting', 'other'), line='line'),
    'goal': dict(
        RECORD, title='line', area=one_of(*AREAS), shape=one_of('direction', 'learning', 'outcome'),
        why='text', signs='text', startRating=number(0, 10), startWords='line',
        wishedRating=number(0, 10), obstacles='text', help='text', targetDate='date',
        state=one_of(*GOAL_STATES), visibility=one_of('shared', 'private'),
        milestones=records('milestone'), checkIns=records('check-in'), revisions=records('revision'),
        assumption='text', options=records('option'), decision=record('decision')),
    'option': dict(RECORD, title='line', draws='text', worries='text', experiment='text', people='name'),
    'decision': dict(reasonsFor='text', reasonsAgainst='text', values='text', toAFriend='text', decided='text',
                     decidedOn='date'),
    'milestone': dict(RECORD, text='line', date='date', doneOn='date'),
    'check-in': dict(RECORD, date='date', rating=number(0, 10), confidence=number(0, 10), line='line'),
    'revision': {'date': 'date', 'from': 'state or line', 'to': 'state or line', 'reason': 'text'},
    'session': dict(
        RECORD, state=one_of('planned', 'held', 'missed', 'cancelled'), start='timestamp',
        length=number(5, 600), place='line', template=one_of(*TEMPLATES), whatMoved='text',
        whatWasHard='text', whatIWant='text', questionIBring='text', agenda=records('point'),
        notes='text', growGoal='text', growReality='text', growOptions='text', growWill='text',
        hats=flags(HATS), listening=number(0, 100), usefulness=number(1, 5),
        goals=reference('goal'), nextSession=reference('session')),
    'point': dict(
        RECORD, text='line', broughtBy=one_of(*SIDES),
        origin=one_of('own', 'carried', 'goal', 'action', 'prompt', 'remember'),
        originId=reference('goal', 'action', 'point'), done='bool', outcome='text',
        carried=number(1, 99), firstBrought='date'),
    'action': dict(
        RECORD, text='line', owner=one_of(*SIDES), goal=reference('goal'), session=reference('session'),
        due='date', cue='line', act='line', repeat=one_of('daily', 'weekly', 'fortnightly', 'monthly'),
        repeatFrom=one_of('completion', 'planned'), state=one_of('open', 'done', 'dropped'),
        moved=number(1, 99), finishedOn='date', cameOfIt='text', experiment='bool'),
    'insight': dict(
        RECORD, date='date', kind=one_of(*INSIGHTS), text='text', session=reference('session'),
        goal=reference('goal'), practice=one_of('listening', 'asking', 'feedback', 'patience', 'perspective')),
    'agreement': dict(
        RECORD, agreedOn='date', menteeHopes='text', mentorHopes='text', menteeOffers='text', mentorOffers='text',
        meeting='text', agenda='text', between='text', confidentiality='text', exceptions='text',
        outOfBounds='text', feedback='text', cancelling='text', duration='text', reviewOn='date', ending='text'),
    'review': dict(RECORD, date='date', text='text', **{name: number(1, 5) for name in STATEMENTS}),
    'feedback': dict(
        RECORD, date='date', kind=one_of('received', 'given'), about='line', seen='text', effect='text',
        idea='text', take='text', **{'try': 'text'}, lookedAtAgain='date', session=reference('session'),
        goal=reference('goal')),
    'introduction': dict(
        RECORD, who='name', to='name', why='text', askedWho='bool', askedTo='bool', madeOn='date',
        askAgainOn='date', outcome='text', goal=reference('goal')),
    'resource': dict(
        RECORD, title='line', place='line', note='text', finishedOn='date', goal=reference('goal'),
        state=one_of('planned', 'started', 'finished', 'put-aside')),
    'closing': dict(
        date='date', sudden='bool', reached='text', notReached='text', mentorLearned='text',
        menteeLearned='text', thanks='text', next='text'),
}
NEEDED = {
    'mentee': ('role', 'state', 'stage', 'started', 'rhythmIdeal', 'rhythmLatest', 'goals', 'sessions', 'actions'),
    'remember': ('text',), 'contact': ('date', 'kind', 'line'),
    'goal': ('created', 'title', 'area', 'shape', 'state', 'visibility', 'checkIns'),
    'milestone': ('text',), 'check-in': ('date', 'rating'), 'revision': ('date', 'from', 'to', 'reason'),
    'session': ('created', 'state', 'start', 'length', 'place'), 'point': ('text', 'broughtBy', 'origin'),
    'action': ('created', 'text', 'owner', 'state', 'session'),
    'option': ('title',), 'decision': ('decided', 'decidedOn'),
    'insight': ('created', 'date', 'kind', 'text'),
    'agreement': ('created', 'agreedOn', 'menteeHopes', 'mentorHopes', 'meeting', 'confidentiality', 'reviewOn', 'ending'),
    'review': ('created', 'date') + STATEMENTS, 'feedback': ('created', 'date', 'kind', 'about', 'seen'),
    'introduction': ('created', 'who', 'to', 'why'), 'resource': ('created', 'title', 'state'),
    'closing': ('date', 'reached', 'next'),
}
# What happened on a day, between the first talk and the last.
DATED = (('insights', 'date'), ('agreements', 'agreedOn'), ('reviews', 'date'), ('feedback', 'date'),
         ('introductions', 'madeOn'), ('resources', 'finishedOn'))
NOTES_WORDS = range(60, 151)
OLD_NOTES_WORDS = range(0, 41)  # of a relationship that has ended: a sentence, or none

# Days move with the calendar, words do not: a text must fit in any week of the year.
CALENDAR = re.compile(r'\b(January|February|March|April|June|July|August|September|October|November|'
                      r'December|in May|spring|summer|autumn|winter|Christmas|Easter|New Year|20\d\d)\b')


class Results:
    """Collects the outcome of each check and prints it as TAP."""

    def __init__(self):
        self.count = 0
        self.failed = 0

    def report(self, title, problems):
        self.count += 1
        self.failed += bool(problems)
        print(f'{"not ok" if problems else "ok"} {self.count} - {title}')
        for problem in problems:
            print(f'# {problem}')

    def skip(self, title, why):
        self.count += 1
        print(f'ok {self.count} - {title} # SKIP {why}')


def style_problems(text):
    """What no text of ours may have, whatever it says."""
    if not text:
        return ['is empty']
    found = []
    for pattern, what in ((r'!', 'an exclamation mark'), (r'["\'`]', 'a straight quotation mark'),
                          (r'\.\.\.', 'three full stops'), (r'\t', 'a tab'), (r'  ', 'two spaces'),
                          (r'(?m)^ | $', 'space at the edge of a line'), (r'\A\n|\n\Z', 'a line break at its edge'),
                          (r'(?<!\n)\n(?!\n)', 'a line break within a paragraph'),
                          (r'\n{3}', 'two empty lines')):
        if re.search(pattern, text):
            found.append('has ' + what)
    return found


# Prompts

def prompt_problems(prompt):
    text = prompt.text or ''
    found = style_problems(text)
    if len(text) >= PROMPT_SHORTER_THAN:
        found.append(f'has {len(text)} characters')
    if not (text.endswith('?') or (text.startswith(INVITATIONS) and text.endswith('.'))):
        found.append('is neither a question nor an invitation to write')
    if text.count('?') > 1:
        found.append('asks more than one question')
    if re.match(r'(?:[^:]*: )?(am|is|are|was|were|do|does|did|can|could|have|has|had|will|would|should|may|might)\b',
                text, re.I):
        found.append('can be answered with yes or no')
    if re.search(r'\bwhy\b', text, re.I):
        found.append('asks why, which sounds like a reproach')
    if re.search(r'\b(he|she|him|his|her|hers|himself|herself)\b', text, re.I):
        found.append('names a gender')
    return found


def check_prompts(results, root):
    prompts = list(root)
    results.report('prompts: only prompts, with known attributes and values', [
        f'{prompt.get("id")}: {prompt.tag} {prompt.attrib}' for prompt in prompts
        if prompt.tag != 'prompt' or len(prompt) or set(prompt.attrib) != set(PROMPT)
        or any(values and prompt.get(name) not in values for name, values in PROMPT.items())])
    results.report('prompts: ids are plain', [
        repr(prompt.get('id')) for prompt in prompts if not re.fullmatch(r'[a-z]+-\d\d', prompt.get('id', ''))])
    results.report('prompts: ids and texts are unique', duplicates(prompt.get('id') for prompt in prompts)
                   + duplicates((prompt.text or '').casefold() for prompt in prompts))
    results.report('prompts: each is one short, open, kind question', [
        f'{prompt.get("id")} {problem}' for prompt in prompts for problem in prompt_problems(prompt)])
    results.report('prompts: a set named after a hat has that hat', [
        prompt.get('id') for prompt in prompts
        if prompt.get('set') in HATS and prompt.get('hat') != prompt.get('set')])
    counts = {name: sum(prompt.get('set') == name for prompt in prompts) for name in SETS}
    results.report('prompts: enough in each set and in all',
                   [f'{name}: {count}' for name, count in counts.items() if count < SET_AT_LEAST]
                   + ([f'{len(prompts)} in all'] if len(prompts) < PROMPTS_AT_LEAST else []))
    results.report('prompts: mentors and mentees both find enough', [
        side for side in SIDES
        if sum(prompt.get('audience') in (side, 'both') for prompt in prompts) < PROMPTS_AT_LEAST // 2])


# Templates

def check_templates(results, root, labels):
    templates = list(root)
    results.report('templates: each is there once, and nothing else', [] if [
        template.get('id') for template in templates] == list(TEMPLATES) else [
        f'{template.tag} {template.get("id")}' for template in templates])
    results.report('templates: only known members', [
        f'{template.get("id")}: {[part.tag for part in template]}' for template in templates
        if set(template.attrib) != {'id', 'stage'} or template.get('stage') not in ('any',) + STAGES
        or [part.tag for part in template][:2] != ['name', 'purpose']
        or any(part.tag != 'block' or set(part.attrib) != {'minutes'}
               or [inner.tag for inner in part] not in (['text'], ['text', 'hint']) for part in template[2:])])
    results.report('templates: four to six blocks that make an hour', [
        f'{template.get("id")}: {minutes}' for template in templates
        for minutes in [[int(block.get('minutes')) for block in template.findall('block')]]
        if not 4 <= len(minutes) <= 6 or sum(minutes) != 60 or any(count < 5 or count % 5 for count in minutes)])
    results.report('templates: every stage but the last begins with one', [
        stage for stage in STAGES[:-1] if stage not in {template.get('stage') for template in templates}])
    texts = [(template.get('id'), part) for template in templates for part in template.iter()
             if part.tag in ('name', 'purpose', 'text', 'hint')]
    results.report('templates: texts are neat, short and name no gender', [
        f'{id_}: {part.text!r} {problem}' for id_, part in texts for problem in template_problems(part)])
    results.report('templates: their names are those that the pages show', [
        f'{template.get("id")}: {labels.get(template.get("id"))}' for template in templates
        if template.findtext('name') != labels.get(template.get('id'))])
    return [part.text for _, part in texts]


def template_problems(part):
    text, found = part.text or '', style_problems(part.text)
    if len(text) >= {'name': 40, 'purpose': 120, 'text': 90, 'hint': 160}[part.tag]:
        found.append(f'has {len(text)} characters')
    if part.tag == 'purpose' and (not text.endswith('.') or text.count('.') > 1):
        found.append('is not one sentence')
    if part.tag == 'hint' and not text.endswith(('.', '?')):
        found.append('ends without a full stop')
    if part.tag == 'text' and text.endswith(('.', '?')):
        found.append('is a point and no sentence')
    if re.search(r'\b(why|should have|must|he|she|him|his|her|hers)\b', text, re.I):
        found.append('asks why, presses or names a gender')
    return found


def template_labels(srcdir):
    """The names of the templates as src/ui/shared/mentor-labels.c has them."""
    with open(os.path.join(srcdir, 'src/ui/shared/mentor-labels.c'), encoding='utf-8') as file:
        return dict(re.findall(r'\{ "([a-z-]+)", NC_ \("template", "(.*?)"\) \}', file.read()))


def duplicates(values):
    seen, twice = set(), []
    for value in values:
        if value in seen:
            twice.append(f'twice: {value}')
        seen.add(value)
    return twice


# The series of questions

def check_sequences(results, root):
    sequences, sizes = list(root), dict(SEQUENCE_SIZES)
    questions = [(sequence.get('id'), part) for sequence in sequences for part in sequence.findall('question')]
    results.report('series: only known members, each with a name, a purpose and questions', [
        f'{sequence.get("id")}: {[part.tag for part in sequence]} {sequence.attrib}' for sequence in sequences
        if sequence.tag != 'sequence' or set(sequence.attrib) != {'id', 'audience'}
        or sequence.get('audience') not in PROMPT['audience']
        or [part.tag for part in sequence][:2] != ['name', 'purpose']
        or any(part.tag != 'question' or part.attrib for part in sequence[2:])])
    results.report('series: ids are plain, ids and names are unique', [
        repr(sequence.get('id')) for sequence in sequences
        if not re.fullmatch(r'[a-z]+(-[a-z]+)*', sequence.get('id', ''))]
        + duplicates(sequence.get('id') for sequence in sequences)
        + duplicates((sequence.findtext('name') or '').casefold() for sequence in sequences))
    results.report('series: the three lengths come first, the others are short', (
        [] if [sequence.get('id') for sequence in sequences][:len(sizes)] == list(sizes) else ['in another order']) + [
        f'{sequence.get("id")}: {count}' for sequence in sequences
        for count in [len(sequence.findall('question'))]
        if count not in ([sizes[sequence.get('id')]] if sequence.get('id') in sizes else range(3, 6))])
    results.report('series: each question is one short, open, kind question', [
        f'{id_}: {part.text!r} {problem}' for id_, part in questions for problem in prompt_problems(part)]
        + [f'{sequence.get("id")} {problem}' for sequence in sequences
           for problem in duplicates(part.text for part in sequence)])
    results.report('series: names are names, purposes are short', [
        f'{sequence.get("id")}: {part.text!r} {problem}' for sequence in sequences for part in sequence[:2]
        for problem in template_problems(part)])
    return [part.text for part in root.iter() if part.tag in ('name', 'purpose', 'question')]


# The guide

def topic_problems(topic):
    found, texts = [], {name: topic.findall(name) for name in ('title', 'summary', 'p', 'task')}
    if set(topic.attrib) != {'id', 'do', 'sources'}:
        found.append(f'has the attributes {sorted(topic.attrib)}')
    if [part.tag for part in topic] != ['title', 'summary', *['p'] * len(texts['p']), 'task']:
        found.append(f'is made of {[part.tag for part in topic]}')
    if len(texts['p']) < PARAGRAPHS_AT_LEAST:
        found.append(f'has {len(texts["p"])} paragraphs')
    if topic.get('do') not in DEEDS:
        found.append(f'does {topic.get("do")}')
    words = sum(len((part.text or '').split()) for part in topic)
    if words not in TOPIC_WORDS:
        found.append(f'has {words} words')
    for part in topic:
        found += [f'{part.text!r} {problem}' for problem in style_problems(part.text)]
        if '\n' in (part.text or ''):
            found.append(f'{part.text!r} has more than one line')
        if part.tag != 'title' and not (part.text or '').endswith(('.', '?')):
            found.append(f'{part.text!r} ends without a full stop')
    return found


def check_guide(results, root):
    topics = root.findall('page')
    sources = root.findall('sources/source')
    named = [name for topic in topics for name in topic.get('sources', '').split(' ')]
    results.report('guide: fourteen pages, then the sources, and nothing else', [
        f'{[part.tag for part in root]}'] if [part.tag for part in root] != ['page'] * TOPICS + ['sources'] else [])
    results.report('guide: ids are plain and unique', [
        repr(part.get('id')) for part in topics + sources
        if not re.fullmatch(r'[a-z]+(-[a-z0-9]+)*', part.get('id', ''))]
        + duplicates(topic.get('id') for topic in topics) + duplicates(source.get('id') for source in sources)
        + duplicates((topic.findtext('title') or '').casefold() for topic in topics))
    results.report('guide: each page is short, whole, and ends in one thing to do', [
        f'{topic.get("id")}: {problem}' for topic in topics for problem in topic_problems(topic)])
    results.report('guide: every page names sources that are there', [
        f'{topic.get("id")}: {name!r}' for topic in topics for name in topic.get('sources', '').split(' ')
        if name not in {source.get('id') for source in sources}])
    results.report('guide: every source is used, and says what it is', [
        f'{source.get("id")}: {source.text!r}' for source in sources
        if source.get('id') not in named or source.tag != 'source' or set(source.attrib) != {'id'}
        or style_problems(source.text) or '\n' in source.text])
    return [part.text for part in root.iter() if part.tag in ('title', 'summary', 'p', 'task', 'source')]


# The example

def parsed_date(text):
    if not re.fullmatch(r'\d{4}-\d\d-\d\d', text or ''):
        raise ValueError(f'{text!r} is no date')
    return datetime.date.fromisoformat(text)


def parsed_time(text):
    if not re.fullmatch(r'\d{4}-\d\d-\d\dT\d\d:\d\d', text or ''):
        raise ValueError(f'{text!r} is no floating time')
    return datetime.datetime.fromisoformat(text)


class Walk:
    """Goes through all records and notes what is wrong with their form, and every text and id."""

    def __init__(self):
        self.problems = []
        self.texts = []
        self.ids = {}
        self.references = []

    def record(self, node, kind, where):
        if node.get('id'):
            where = node.get('id')
            if where in self.ids:
                self.problems.append(f'{where}: the id is there twice')
            self.ids[where] = kind
        if set(node.attrib) - {'id'}:
            self.problems.append(f'{where}: attributes {sorted(node.attrib)}')
        if (node.text or '').strip():
            self.problems.append(f'{where}: text between the members')
        self.problems += [f'{where}: {problem}' for problem in duplicates(member.tag for member in node)]
        self.problems += [f'{where}: {name} is missing' for name in NEEDED[kind] if node.find(name) is None]
        for member in node:
            if (member.tail or '').strip():
                self.problems.append(f'{where}: text between the members')
            if member.tag not in MEMBERS[kind]:
                self.problems.append(f'{where}: a {kind} has no {member.tag}')
                continue
            try:
                self.member(member, MEMBERS[kind][member.tag], f'{where} {member.tag}')
            except ValueError as error:
                self.problems.append(f'{where} {member.tag}: {error}')

    def member(self, node, rule, where):
        name = rule if isinstance(rule, str) else rule[0]
        text = node.text or ''
        if name == 'records':
            self.parts(node, 'item')
            for number_, item in enumerate(node):
                self.record(item, rule[1], f'{where} {number_}')
            return
        if name == 'record':
            self.record(node, rule[1], where)
            return
        if node.attrib:
            raise ValueError(f'attributes {sorted(node.attrib)}')
        if name in ('words', 'names', 'flags') or node.tag == 'goals':
            self.parts(node, 'value')
            values = [value.text or '' for value in node]
            if name == 'flags' and [nick for nick in rule[1] if nick in values] != values:
                raise ValueError(f'{values} are not of {rule[1]}, or not in that order')
            if name == 'words':
                self.texts += [(where, value) for value in values]
            if name == 'reference':
                self.references += [(where, value, rule[1]) for value in values]
            if duplicates(values):
                raise ValueError('the same value twice')
            return
        if len(node):
            raise ValueError('has elements in it')
        if name == 'enum' and text not in rule[1]:
            raise ValueError(f'{text!r} is none of {rule[1]}')
        if name == 'number' and not (re.fullmatch(r'\d+', text) and rule[1] <= int(text) <= rule[2]):
            raise ValueError(f'{text!r} is no number from {rule[1]} to {rule[2]}')
        if name == 'bool' and text != 'true':
            raise ValueError(f'{text!r}: a member that is false is left out')
        if name == 'date':
            parsed_date(text)
        if name == 'timestamp':
            parsed_time(text)
        if name == 'reference':
            self.references.append((where, text, rule[1]))
        if name in ('line', 'state or line') and '\n' in text:
            raise ValueError('has more than one line')
        if name in ('line', 'text') or (name == 'state or line' and text not in GOAL_STATES):
            self.texts.append((where, text))
        if name == 'name' and (not text or text != text.strip()):
            raise ValueError(f'{text!r} is no name')

    @staticmethod
    def parts(node, tag):
        if node.attrib or not len(node) or any(part.tag != tag for part in node):
            raise ValueError(f'must be a list of <{tag}>, and is left out when empty')
        if (node.text or '').strip() or any((part.tail or '').strip() for part in node):
            raise ValueError('has text between its parts')


def items(node, name):
    return node.findall(f'{name}/item')


def day(node, name):
    """The day of a date or a timestamp, or none."""
    text = node.findtext(name)
    return parsed_date(text[:10]) if text else None


def goal_problems(goal, base):
    where, found = goal.get('id'), []
    born, state = day(goal, 'created'), goal.findtext('state')
    changes = [revision for revision in items(goal, 'revisions') if revision.findtext('to') in GOAL_STATES]
    ended = day(changes[-1], 'date') if changes and state in ENDED else base
    if changes and changes[-1].findtext('to') != state:
        found.append(f'{where}: is {state}, but the last revision says {changes[-1].findtext("to")}')
    for earlier, later in zip(changes, changes[1:]):
        if earlier.findtext('to') != later.findtext('from'):
            found.append(f'{where}: the revision of {later.findtext("date")} does not go on from the one before')
    if state in ENDED and not changes:
        found.append(f'{where}: is {state} without a revision')
    for name in ('checkIns', 'revisions'):
        days = [day(item, 'date') for item in items(goal, name)]
        if any(later < earlier for earlier, later in zip(days, days[1:])):
            found.append(f'{where}: {name} are not in order')
        found += [f'{where}: {name} of {value} are outside of its life' for value in days
                  if not born <= value <= ended]
    days = [day(item, 'date') for item in items(goal, 'checkIns')]
    found += [f'{where}: check-in {problem}' for problem in duplicates(days)]
    # A step may have been taken shortly before it was written down as one.
    found += [f'{where}: milestone done on {day(step, "doneOn")}' for step in items(goal, 'milestones')
              if day(step, 'doneOn') and not born - datetime.timedelta(days=7) <= day(step, 'doneOn') <= base]
    return found


def session_problems(sessions, started, base, over):
    found, points = [], {}
    starts = [parsed_time(session.findtext('start')) for session in sessions]
    if any(later <= earlier for earlier, later in zip(starts, starts[1:])):
        found.append('sessions are not in order')
    for index, session in enumerate(sessions):
        where, state = session.get('id'), session.findtext('state')
        at, when = starts[index], starts[index].date()
        if when < started or parsed_time(session.findtext('created')) > at:
            found.append(f'{where}: begins before it can')
        if (state == 'planned') != (when >= base):
            found.append(f'{where}: is {state} on {when}')
        following = session.findtext('nextSession')
        if following != (sessions[index + 1].get('id') if index + 1 < len(sessions) else None):
            found.append(f'{where}: nextSession is {following}')
        words = len(session.findtext('notes', '').split())
        if state == 'held' and words not in (OLD_NOTES_WORDS if over else NOTES_WORDS):
            found.append(f'{where}: notes of {words} words')
        if state == 'held' and (session.find('usefulness') is None or not (over or items(session, 'agenda'))):
            found.append(f'{where}: was held without an agenda, or was of no use that is known')
        if state != 'held' and (session.find('usefulness') is not None or session.find('hats') is not None):
            found.append(f'{where}: is {state} and has hats or usefulness')
        for point in items(session, 'agenda'):
            found += point_problems(point, f'{where} “{point.findtext("text")}”', state, when, points)
        points.update({point.get('id'): (point, when) for point in items(session, 'agenda') if point.get('id')})
    return found


def point_problems(point, where, state, when, earlier):
    found = []
    origin, source = point.findtext('origin'), point.findtext('originId')
    if (origin in ('carried', 'goal', 'action')) != (source is not None):
        found.append(f'{where}: origin {origin} with originId {source}')
    if (origin == 'carried') != (point.find('carried') is not None):
        found.append(f'{where}: carried or not?')
    if point.find('done') is not None and (state != 'held' or point.find('outcome') is None):
        found.append(f'{where}: done without an outcome, or in a session that is {state}')
    if origin == 'carried':
        first, brought = earlier.get(source, (None, None))
        if first is None or first.findtext('text') != point.findtext('text'):
            found.append(f'{where}: is not carried from an earlier session')
        elif first.find('done') is not None or day(point, 'firstBrought') != brought:
            found.append(f'{where}: was done already, or was brought first on {brought}')
    elif point.find('firstBrought') is not None and day(point, 'firstBrought') != when:
        found.append(f'{where}: brought first on another day')
    return found


def action_problems(action, base):
    where, state, found = action.get('id'), action.findtext('state'), []
    made, finished = day(action, 'created'), day(action, 'finishedOn')
    if (state == 'open') != (finished is None) or (state == 'open') == (action.find('cameOfIt') is not None):
        found.append(f'{where}: is {state}, finished on {finished}')
    if finished and not made <= finished <= base:
        found.append(f'{where}: finished on {finished}, made on {made}')
    if day(action, 'due') and day(action, 'due') < made:
        found.append(f'{where}: due before it was made')
    if (action.find('cue') is None) != (action.find('act') is None):
        found.append(f'{where}: “when” and “then” belong together')
    if (action.find('repeat') is None) != (action.find('repeatFrom') is None):
        found.append(f'{where}: repeat and repeatFrom belong together')
    return found


def mentee_problems(mentee, base):
    where, found = mentee.get('id'), []
    started = day(mentee, 'started')
    # Whoever loads the example is the other side, and has a name of their own.
    if (mentee.findtext('role') == 'mentee') != (mentee.find('name') is None) or \
       (mentee.findtext('role') == 'mentee') != (mentee.find('mentorName') is not None):
        found.append(f'{where}: the wrong side has a name')
    days = [day(contact, 'date') for contact in items(mentee, 'contactLog')]
    if days != sorted(days) or any(not started <= value <= base for value in days):
        found.append(f'{where}: contacts are not in order, or outside of its life')
    for goal in items(mentee, 'goals'):
        found += goal_problems(goal, base)
    over = mentee.findtext('state') == 'closed'
    found += [f'{where}: {problem}' for problem in session_problems(items(mentee, 'sessions'), started, base, over)]
    for action in items(mentee, 'actions'):
        found += action_problems(action, base)
    end = parsed_date(mentee.findtext('closing/date')) if over else base
    for name, member in DATED:
        dates = [day(item, member) for item in items(mentee, name) if item.find(member) is not None]
        found += [f'{where}: {name} of {value} are outside of its life' for value in dates
                  if not started <= value <= end]
        if name in ('agreements', 'reviews', 'insights') and dates != sorted(dates):
            found.append(f'{where}: {name} are not in order')
    return found + (ended_problems(mentee, end) if over else [])


def ended_problems(mentee, end):
    """What is over leaves nothing open behind."""
    found = [f'is in the stage {mentee.findtext("stage")}'] if mentee.findtext('stage') != 'afterwards' else []
    found += [f'{goal.get("id")} is {goal.findtext("state")}' for goal in items(mentee, 'goals')
              if goal.findtext('state') not in ENDED]
    found += [f'{action.get("id")} is open' for action in items(mentee, 'actions')
              if action.findtext('state') == 'open']
    found += [f'{session.get("id")} comes after the end' for session in items(mentee, 'sessions')
              if day(session, 'start') > end]
    found += [f'still has {name}' for name in ('nextReview', 'pausedUntil') if mentee.find(name) is not None]
    return [f'{mentee.get("id")}: {problem}' for problem in found]


def due_days(mentee, base):
    """How many days the counterpart has been waiting for a date; none with a session ahead, or after the end."""
    sessions = items(mentee, 'sessions')
    if mentee.findtext('state') == 'closed' or any(session.findtext('state') == 'planned' for session in sessions):
        return 0
    last = max([day(session, 'start') for session in sessions if session.findtext('state') == 'held']
               + [day(contact, 'date') for contact in items(mentee, 'contactLog')])
    return max(0, (base - last).days - int(mentee.findtext('rhythmIdeal')))


def story_problems(root, base):
    """What the pages need to have something to show."""
    mentees, found = root.findall('mentee'), []
    roles = sorted(mentee.findtext('role') for mentee in mentees)
    if roles != ['mentee', 'mentee', 'mentor', 'mentor', 'mentor', 'mentor']:
        found.append(f'roles are {roles}')
    over = [mentee for mentee in mentees if mentee.findtext('state') == 'closed']
    if len(over) != 3 or [mentee.find('closing/sudden') is not None for mentee in over].count(True) != 1:
        found.append(f'{len(over)} relationships have ended')
    if {item.findtext('kind') for mentee in mentees for item in items(mentee, 'insights')} != set(INSIGHTS):
        found.append('not every kind of insight is there')
    starts = [day(session, 'start') for session in root.iter('item') if session.find('start') is not None]
    if len(starts) < 70 or (base - min(starts)).days < 3652:
        found.append(f'{len(starts)} sessions since {min(starts)}')
    if sum(due_days(mentee, base) > 0 for mentee in mentees) != 1:
        found.append(f'days due: {[due_days(mentee, base) for mentee in mentees]}')
    actions = [action for mentee in mentees for action in items(mentee, 'actions')]
    done = sum(action.findtext('state') == 'done' for action in actions)
    owners = {action.findtext('owner') for action in actions if action.findtext('state') == 'open'}
    if done < 20 or owners != set(SIDES):
        found.append(f'{done} actions done, open ones of {sorted(owners)}')
    states = {session.findtext('state') for mentee in mentees for session in items(mentee, 'sessions')}
    if len(states) != 4:
        found.append(f'sessions are only {sorted(states)}')
    return found


def check_example(results, root):
    walk = Walk()
    base = parsed_date(root.get('base'))
    results.report('example: the base is a Monday', [str(base)] if base.weekday() else [])
    results.report('example: only mentees with ids', [
        node.tag for node in root if node.tag != 'mentee' or not node.get('id')])
    for mentee in root.iter('mentee'):
        walk.record(mentee, 'mentee', 'mentee')
    results.report('example: members and values are known', walk.problems)
    results.report('example: ids are plain', [
        id_ for id_ in walk.ids if not re.fullmatch(r'[a-z]+(-[a-z0-9]+)*', id_)])
    # The first word of an id is its record's, so that no record refers into another.
    results.report('example: references resolve within their record', [
        f'{where}: {id_}' for where, id_, kinds in walk.references
        if walk.ids.get(id_) not in kinds or id_.split('-')[0] != where.split('-')[0].split()[0]])
    results.report('example: texts are neat', [
        f'{where}: {problem}' for where, text in walk.texts for problem in style_problems(text)])
    results.report('example: texts fit in any week of the year', [
        f'{where}: {match.group()}' for where, text in walk.texts for match in CALENDAR.finditer(text)])
    if walk.problems:
        results.report('example: days make sense', ['not looked at, as the form is wrong'])
        results.report('example: the story has all it needs', ['not looked at, as the form is wrong'])
    else:
        results.report('example: days make sense', [
            problem for mentee in root.iter('mentee') for problem in mentee_problems(mentee, base)])
        results.report('example: the story has all it needs', story_problems(root, base))
    return [text for _, text in walk.texts]


# Translators

def extracted(srcdir, name):
    """The (context, text) pairs that xgettext finds in a file by the rules in data/its."""
    environment = dict(os.environ, GETTEXTDATADIRS=os.path.join(srcdir, 'data'), LC_ALL='C')
    pot = subprocess.run(['xgettext', '--from-code=UTF-8', '--output=-', os.path.join(srcdir, 'data', name)],
                         env=environment, check=True, stdout=subprocess.PIPE).stdout.decode('utf-8')
    pairs = []
    for entry in pot.split('\n\n')[1:]:
        fields, current = {}, None
        for line in entry.splitlines():
            match = re.fullmatch(r'(?:(msgctxt|msgid|msgstr) )?(".*")', line)
            if match:
                current = match.group(1) or current
                fields[current] = fields.get(current, '') + ast.literal_eval(match.group(2))
        pairs.append((fields.get('msgctxt'), fields.get('msgid')))
    return pairs


def check_extraction(results, srcdir, name, context, texts):
    title = f'translators: xgettext finds every text of {name}, as it stands, and nothing else'
    if not shutil.which('xgettext'):
        results.skip(title, 'xgettext is not installed')
        return
    found, wanted = set(extracted(srcdir, name)), {(context, text) for text in texts}
    results.report(title, [f'missing: {pair}' for pair in sorted(wanted - found, key=str)]
                   + [f'too much: {pair}' for pair in sorted(found - wanted, key=str)])


def parsed(results, srcdir, name, tag):
    try:
        root = ElementTree.parse(os.path.join(srcdir, 'data', name)).getroot()
        problems = [] if root.tag == tag else [f'the root is {root.tag}']
    except (OSError, ElementTree.ParseError) as error:
        root, problems = None, [str(error)]
    results.report(f'{name}: is well-formed', problems)
    return None if problems else root


def main(srcdir):
    results = Results()
    prompts = parsed(results, srcdir, 'prompts/prompts.xml', 'prompts')
    if prompts is not None:
        check_prompts(results, prompts)
        check_extraction(results, srcdir, 'prompts/prompts.xml', 'prompt', [prompt.text for prompt in prompts])
    templates = parsed(results, srcdir, 'templates/templates.xml', 'templates')
    if templates is not None:
        texts = check_templates(results, templates, template_labels(srcdir))
        check_extraction(results, srcdir, 'templates/templates.xml', 'template', texts)
    sequences = parsed(results, srcdir, 'sequences/sequences.xml', 'sequences')
    if sequences is not None:
        texts = check_sequences(results, sequences)
        check_extraction(results, srcdir, 'sequences/sequences.xml', 'sequence', texts)
    guide = parsed(results, srcdir, 'guide/guide.xml', 'guide')
    if guide is not None:
        texts = check_guide(results, guide)
        check_extraction(results, srcdir, 'guide/guide.xml', 'guide', texts)
    example = parsed(results, srcdir, 'example/example.xml', 'example')
    if example is not None:
        texts = check_example(results, example)
        check_extraction(results, srcdir, 'example/example.xml', 'example', texts)
    print(f'1..{results.count}')
    return 1 if results.failed else 0


if __name__ == '__main__':
    if len(sys.argv) != 2:
        sys.exit('usage: check-content.py SRCDIR')
    sys.exit(main(sys.argv[1]))
