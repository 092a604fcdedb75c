import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { ArrayFieldItemTemplateProps, ArrayFieldTemplateProps } from '@rjsf/utils';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

/** A list in a form: its title and help, its items one below the other, and one more. */
export function ArrayTemplate({
  title,
  required,
  schema,
  items,
  canAdd,
  onAddClick,
  disabled,
}: ArrayFieldTemplateProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="form-list">
      <legend>
        {required && <span aria-hidden>* </span>}
        {title}
      </legend>
      {schema.description && <p className="form-help">{schema.description}</p>}
      {items}
      {canAdd && (
        <Button type="dashed" icon={<PlusOutlined aria-hidden />} disabled={disabled ?? false} onClick={onAddClick}>
          {t('form.addItem')}
        </Button>
      )}
    </fieldset>
  );
}

/** One item of a list, with the way to remove it. */
export function ArrayItemTemplate({ children, buttonsProps, index }: ArrayFieldItemTemplateProps) {
  const { t } = useTranslation();
  const { hasRemove, onRemoveItem, disabled } = buttonsProps;
  return (
    <div className="form-list-item">
      <div>{children}</div>
      {hasRemove && (
        <Button
          type="text"
          icon={<DeleteOutlined aria-hidden />}
          disabled={disabled ?? false}
          aria-label={t('form.removeItem', { n: index + 1 })}
          onClick={onRemoveItem}
        />
      )}
    </div>
  );
}
