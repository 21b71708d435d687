import { FieldsetFrame } from '../../field/choice-fieldset.js';
import { hasError } from '../../field/field-messages.js';
import { isLocked, ReadOnlyAnswer } from '../../field/read-only.js';
import { SlotField } from '../../field/slot-field.js';
import { useSlots } from '../../field/slots.js';
import { leaves } from '../../field/text-field.js';
import { useTouch } from '../../field/use-answer.js';
import { withoutMarkup } from '../../markdown/rich-text.js';
import type { NodeProps } from '../component.js';
import './address.css';

/** An address written by hand, in the parts Altinn keeps it in; c/o and house number where `simplified` is false. */
export function Address({ view, environment }: NodeProps) {
  const { ui, touch } = environment;
  const values = useSlots(view);
  const attention = useTouch(view.key, touch, values['address']);
  const isInvalid = hasError(view.issues);
  const word = (slot: string, own: string) => withoutMarkup(view.texts[slot] ?? own);
  const isWhole = view.node.simplified === false;
  const common = { view, isInvalid, onChanged: attention.changed } as const;

  if (isLocked(view)) return <ReadOnlyAnswer view={view} environment={environment} value={view.display} />;
  return (
    <FieldsetFrame view={view} ui={ui} onBlur={(event) => leaves(event) && attention.left()}>
      <SlotField
        {...common}
        slot="address"
        isFirst
        label={ui.address.street}
        characters="full"
        input={{ autoComplete: 'street-address' }}
      />
      {isWhole && (
        <>
          <SlotField {...common} slot="careOf" label={word('careOfTitle', ui.address.careOf)} input={{ autoComplete: 'off' }} />
          <SlotField
            {...common}
            slot="houseNumber"
            label={word('houseNumberTitle', ui.address.houseNumber)}
            description={ui.address.houseNumberHint}
            characters="s"
            input={{ autoComplete: 'off', maxLength: 5 }}
            normalise={(text) => text.toUpperCase().trim()}
          />
        </>
      )}
      <div className="sv-address-place">
        <SlotField
          {...common}
          slot="zipCode"
          label={word('zipCodeTitle', ui.address.postalCode)}
          characters="s"
          input={{ inputMode: 'numeric', autoComplete: 'postal-code', maxLength: 4 }}
        />
        <SlotField
          {...common}
          slot="postPlace"
          label={word('postPlaceTitle', ui.address.city)}
          input={{ autoComplete: 'address-level2' }}
        />
      </div>
    </FieldsetFrame>
  );
}
