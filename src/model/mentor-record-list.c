/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-record-list.h"
#include "mentor-record.h"

/**
 * MentorRecordList:
 *
 * The records of one kind that belong to one owner, as a [iface@Gio.ListModel].
 *
 * The list holds a reference to each record and is the one place where a record gets its owner. A change to the list
 * is a change of the owner.
 */
struct _MentorRecordList {
  GObject parent_instance;

  GType item_type;
  MentorRecord *owner; /* not owned: the owner holds the list; NULL for a list of roots, or when it is gone */
  GPtrArray *records;
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MentorRecordList,
                               mentor_record_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static GType
mentor_record_list_get_item_type (GListModel *model)
{
  return MENTOR_RECORD_LIST (model)->item_type;
}

static guint
mentor_record_list_get_n_items (GListModel *model)
{
  return MENTOR_RECORD_LIST (model)->records->len;
}

static gpointer
mentor_record_list_get_item (GListModel *model, guint position)
{
  MentorRecordList *self = MENTOR_RECORD_LIST (model);

  return position < self->records->len ? g_object_ref (self->records->pdata[position]) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = mentor_record_list_get_item_type;
  iface->get_n_items = mentor_record_list_get_n_items;
  iface->get_item = mentor_record_list_get_item;
}

static void
mentor_record_list_finalize (GObject *object)
{
  MentorRecordList *self = MENTOR_RECORD_LIST (object);

  for (guint i = 0; i < self->records->len; i++)
    mentor_record_set_owner (self->records->pdata[i], NULL);
  g_ptr_array_unref (self->records);

  G_OBJECT_CLASS (mentor_record_list_parent_class)->finalize (object);
}

static void
mentor_record_list_class_init (MentorRecordListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mentor_record_list_finalize;
}

static void
mentor_record_list_init (MentorRecordList *self)
{
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
mentor_record_list_changed (MentorRecordList *self, guint position, guint removed, guint added)
{
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
  if (self->owner)
    mentor_record_touch (self->owner);
}

/**
 * mentor_record_list_new:
 * @item_type: a type derived from [class@Record]
 * @owner: (nullable) (transfer none): the record the list is part of; before it goes it calls
 *   [method@RecordList.leave_owner]
 *
 * Returns: (transfer full): a new, empty list
 */
MentorRecordList *
mentor_record_list_new (GType item_type, MentorRecord *owner)
{
  MentorRecordList *self = g_object_new (MENTOR_TYPE_RECORD_LIST, NULL);

  self->item_type = item_type;
  self->owner = owner;
  return self;
}

/**
 * mentor_record_list_leave_owner:
 *
 * The owner is going: whoever still holds the list holds one of records without an owner.
 */
void
mentor_record_list_leave_owner (MentorRecordList *self)
{
  g_return_if_fail (MENTOR_IS_RECORD_LIST (self));

  self->owner = NULL;
  for (guint i = 0; i < self->records->len; i++)
    mentor_record_set_owner (self->records->pdata[i], NULL);
}

/**
 * mentor_record_list_get_size:
 *
 * Returns: the number of records
 */
guint
mentor_record_list_get_size (MentorRecordList *self)
{
  g_return_val_if_fail (MENTOR_IS_RECORD_LIST (self), 0);

  return self->records->len;
}

/**
 * mentor_record_list_get:
 * @position: an index below the size
 *
 * Returns: (transfer none) (type MentorRecord): the record there
 */
gpointer
mentor_record_list_get (MentorRecordList *self, guint position)
{
  g_return_val_if_fail (MENTOR_IS_RECORD_LIST (self), NULL);
  g_return_val_if_fail (position < self->records->len, NULL);

  return self->records->pdata[position];
}

/**
 * mentor_record_list_find:
 * @id: (nullable): the id looked for
 * @position: (out) (optional): where it stands
 *
 * Returns: (transfer none) (nullable) (type MentorRecord): the record with this id, if it is in the list
 */
gpointer
mentor_record_list_find (MentorRecordList *self, const char *id, guint *position)
{
  g_return_val_if_fail (MENTOR_IS_RECORD_LIST (self), NULL);

  if (id == NULL || *id == '\0')
    return NULL;

  for (guint i = 0; i < self->records->len; i++)
    {
      MentorRecord *record = self->records->pdata[i];

      if (g_strcmp0 (mentor_record_get_id (record), id) == 0)
        {
          if (position)
            *position = i;
          return record;
        }
    }
  return NULL;
}

/**
 * mentor_record_list_get_position:
 * @record: a record
 * @position: (out) (optional): where it stands
 *
 * Returns: whether it is in the list
 */
gboolean
mentor_record_list_get_position (MentorRecordList *self, MentorRecord *record, guint *position)
{
  g_return_val_if_fail (MENTOR_IS_RECORD_LIST (self), FALSE);

  return g_ptr_array_find (self->records, record, position);
}

/**
 * mentor_record_list_append:
 * @record: (transfer none) (type MentorRecord): a record without an owner
 */
void
mentor_record_list_append (MentorRecordList *self, gpointer record)
{
  g_return_if_fail (MENTOR_IS_RECORD_LIST (self));

  mentor_record_list_insert (self, self->records->len, record);
}

/**
 * mentor_record_list_insert:
 * @position: an index, at most the size
 * @record: (transfer none) (type MentorRecord): a record without an owner
 */
void
mentor_record_list_insert (MentorRecordList *self, guint position, gpointer record)
{
  g_return_if_fail (MENTOR_IS_RECORD_LIST (self));
  g_return_if_fail (position <= self->records->len);
  g_return_if_fail (G_TYPE_CHECK_INSTANCE_TYPE (record, self->item_type));
  g_return_if_fail (mentor_record_get_owner (record) == NULL);

  g_ptr_array_insert (self->records, position, g_object_ref (record));
  mentor_record_set_owner (record, self->owner);
  mentor_record_list_changed (self, position, 0, 1);
}

/**
 * mentor_record_list_remove:
 * @record: (type MentorRecord): a record
 *
 * Returns: whether it was in the list
 */
gboolean
mentor_record_list_remove (MentorRecordList *self, gpointer record)
{
  guint position;

  g_return_val_if_fail (MENTOR_IS_RECORD_LIST (self), FALSE);

  if (!g_ptr_array_find (self->records, record, &position))
    return FALSE;

  mentor_record_set_owner (record, NULL);
  g_ptr_array_remove_index (self->records, position);
  mentor_record_list_changed (self, position, 1, 0);
  return TRUE;
}

/**
 * mentor_record_list_move:
 * @from: where the record stands
 * @to: where it shall stand afterwards
 */
void
mentor_record_list_move (MentorRecordList *self, guint from, guint to)
{
  guint first, count;

  g_return_if_fail (MENTOR_IS_RECORD_LIST (self));
  g_return_if_fail (from < self->records->len && to < self->records->len);

  if (from == to)
    return;

  g_ptr_array_insert (self->records, to, g_ptr_array_steal_index (self->records, from));
  first = MIN (from, to);
  count = MAX (from, to) - first + 1;
  mentor_record_list_changed (self, first, count, count);
}

/**
 * mentor_record_list_adopt:
 * @records: (element-type MentorRecord): all that shall stand in the list, in this order
 *
 * Replaces the content at once; records that stay keep their place in the model as far as head and tail agree.
 */
void
mentor_record_list_adopt (MentorRecordList *self, GPtrArray *records)
{
  g_autoptr (GPtrArray) old = NULL;
  guint head = 0, tail = 0, shorter;

  g_return_if_fail (MENTOR_IS_RECORD_LIST (self));

  shorter = MIN (self->records->len, records->len);
  while (head < shorter && self->records->pdata[head] == records->pdata[head])
    head++;
  while (tail < shorter - head && self->records->pdata[self->records->len - 1 - tail] ==
                                      records->pdata[records->len - 1 - tail])
    tail++;
  if (head == self->records->len && head == records->len)
    return;

  old = g_steal_pointer (&self->records);
  for (guint i = 0; i < old->len; i++)
    mentor_record_set_owner (old->pdata[i], NULL);
  self->records = g_ptr_array_new_full (records->len, g_object_unref);
  for (guint i = 0; i < records->len; i++)
    {
      g_ptr_array_add (self->records, g_object_ref (records->pdata[i]));
      mentor_record_set_owner (records->pdata[i], self->owner);
    }
  mentor_record_list_changed (self, head, old->len - head - tail, records->len - head - tail);
}
